import Diagnostics
import GRDB

/// A letter as lists show it: a row of the table `letters`, which is folded from the journal.
package struct LetterRow: Sendable, Equatable {
  package var id: Int
  package var mailing: Int
  package var place: Int
  package var address: String
  package var key: String
  package var domain: String
  package var name: String
  package var client: String?
  package var entry: Int?
  package var phase: LetterState.Phase
  package var attempts: Int
  /// UTC to the second.
  package var notBefore: String?
  /// When it was handed over last.
  package var handedOver: String?
  package var code: Int?
  /// What a failure was about; see ``SendingFailure/about``.
  package var about: String?
  /// The server's words, or the reason for which it was suppressed.
  package var answer: String?

  init(_ row: Row) {
    id = row["id"]
    mailing = row["mailing"]
    place = row["place"]
    address = row["address"]
    key = row["key"]
    domain = row["domain"]
    name = row["name"]
    client = row["client"]
    entry = row["entry"]
    phase = LetterState.Phase(rawValue: row["state"]) ?? .queued
    attempts = row["attempts"]
    notBefore = row["not_before"]
    handedOver = row["handed_over"]
    code = row["code"]
    about = row["about"]
    answer = row["answer"]
  }
}

extension RegistryReading {
  /// Letters of a mailing in its order.
  ///
  /// - Parameters:
  ///   - phases: none for all.
  ///   - place: only those behind it; 0 for all.
  ///   - most: how many at a time.
  package func letters(
    of mailing: Int, in phases: [LetterState.Phase] = [], after place: Int = 0, most: Int
  ) throws -> [LetterRow] {
    let states = phases.isEmpty ? LetterState.Phase.allCases : phases
    let statement = try tables().cachedStatement(
      sql: """
        SELECT * FROM letters WHERE mailing = ? AND place > ?
        AND state IN (\(states.map { "'\($0.rawValue)'" }.joined(separator: ", "))) ORDER BY place LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [mailing, place, most]).map(LetterRow.init)
  }

  /// Letters of all mailings that bring a document, in whatever revision, the oldest first.
  package func letters(bringing entry: Int, in phases: [LetterState.Phase]) throws -> [LetterRow] {
    let statement = try tables().cachedStatement(
      sql: """
        SELECT * FROM letters WHERE entry = ?
        AND state IN (\(phases.map { "'\($0.rawValue)'" }.joined(separator: ", "))) ORDER BY id
        """)
    return try Row.fetchAll(statement, arguments: [entry]).map(LetterRow.init)
  }

  /// Letters of a mailing that may be tried now, those that were never tried first.
  ///
  /// - Parameter stamp: UTC to the second.
  package func dueLetters(of mailing: Int, at stamp: String, most: Int) throws -> [LetterRow] {
    let queued = try tables().cachedStatement(
      sql: "SELECT * FROM letters WHERE mailing = ? AND state = 'queued' ORDER BY place LIMIT ?")
    let rows = try Row.fetchAll(queued, arguments: [mailing, most])
    if rows.count >= most { return rows.map(LetterRow.init) }
    let deferred = try tables().cachedStatement(
      sql: """
        SELECT * FROM letters WHERE mailing = ? AND state = 'deferred' AND not_before <= ? ORDER BY not_before, place
        LIMIT ?
        """)
    return (rows + (try Row.fetchAll(deferred, arguments: [mailing, stamp, most - rows.count]))).map(LetterRow.init)
  }

  /// When the first of the letters that are put off may be tried again, UTC to the second; nil where none is.
  package func nextAttempt(of mailing: Int) throws -> String? {
    let statement = try tables().cachedStatement(
      sql: "SELECT min(not_before) FROM letters WHERE mailing = ? AND state = 'deferred'")
    return try String.fetchOne(statement, arguments: [mailing])
  }

  /// How many letters of a mailing are in each state.
  package func letterCounts(of mailing: Int) throws -> [LetterState.Phase: Int] {
    let statement = try tables().cachedStatement(
      sql: "SELECT state, count(*) AS count FROM letters WHERE mailing = ? GROUP BY state")
    var counts: [LetterState.Phase: Int] = [:]
    for row in try Row.fetchAll(statement, arguments: [mailing]) {
      if let phase = LetterState.Phase(rawValue: row["state"]) { counts[phase] = row["count"] }
    }
    return counts
  }

  /// How many letters of all mailings were handed over since an instant: limits are those of the mailbox.
  ///
  /// - Parameter stamp: UTC to the second.
  package func handedOver(since stamp: String) throws -> Int {
    let statement = try tables().cachedStatement(sql: "SELECT count(*) FROM letters WHERE handed_over >= ?")
    return try Int.fetchOne(statement, arguments: [stamp]) ?? 0
  }

  /// The last place of a mailing that has a letter; 0 where none has.
  package func lastPlace(of mailing: Int) throws -> Int {
    let statement = try tables().cachedStatement(sql: "SELECT max(place) FROM letters WHERE mailing = ?")
    return try Int.fetchOne(statement, arguments: [mailing]) ?? 0
  }

  /// The letter of a mailing to an address, as addresses are compared; nil where there is none.
  package func letter(of mailing: Int, to key: String) throws -> LetterRow? {
    let statement = try tables().cachedStatement(sql: "SELECT * FROM letters WHERE mailing = ? AND key = ?")
    return try Row.fetchOne(statement, arguments: [mailing, key]).map(LetterRow.init)
  }

  /// A letter as the journal tells it.
  package func letter(_ id: Int) throws -> LetterState {
    guard let letter = try subject(of: id).letter else { throw Faults(.journalRecord(id)) }
    return letter
  }

  func recipientID(_ key: String) throws -> Int? {
    let statement = try tables().cachedStatement(sql: "SELECT id FROM recipients WHERE key = ?")
    return try Int.fetchOne(statement, arguments: [key])
  }

  /// What is known of an address, as addresses are compared; nil where nothing is.
  package func recipient(_ key: String) throws -> RecipientState? {
    guard let id = try recipientID(key) else { return nil }
    return try subject(of: id).recipient
  }

  /// The addresses with a suppression or with a consent, in their order.
  package func recipients(_ standing: RecipientStanding) throws -> [RecipientState] {
    let condition =
      switch standing {
      case .suppressed: "suppressed IS NOT NULL"
      case .consenting: "consented IS NOT NULL"
      }
    let ids = try Int.fetchAll(tables(), sql: "SELECT id FROM recipients WHERE \(condition) ORDER BY key")
    return try ids.compactMap { try subject(of: $0).recipient }
  }
}

/// Which addresses a list shows.
package enum RecipientStanding: Sendable {
  case suppressed
  case consenting
}
