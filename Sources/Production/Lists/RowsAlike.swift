import Diagnostics
import MailAddresses
import Values

/// Which rows of a list are perhaps one client, though their ids and codes are two: they share a name or an address.
struct RowsAlike {
  /// The first row with a name or an address, and what its ИНН comes to; 0 without one.
  private struct First {
    var line: UInt32
    var inn: UInt32
  }

  /// By digests of folded names and of the keys of addresses.
  private var firsts: [UInt64: First] = [:]

  /// A warning where an earlier row has the row's name or its address; rows of one ИНН are branches of one company, and
  /// nothing is said of them.
  ///
  /// - Parameter address: where letters to the row's client would go; nil where nothing is known of it.
  mutating func doubts(about row: ClientRow, _ address: MailAddress?) -> [Diagnostic] {
    let inn = row.card["inn"]?.writtenText.map { ClientRowIDs.digest($0) }.map { UInt32(truncatingIfNeeded: $0) } ?? 0
    let name = row.card["name"]?.writtenText ?? row.card["full_name"]?.writtenText ?? ""
    let nameKey = NameFold.folded(name)
    let named = nameKey.isEmpty ? nil : first("name " + nameKey, row.line, inn)
    let written = address.flatMap { first("address " + $0.key, row.line, inn) }
    switch (named, written, address) {
    case (let named?, let written?, let address?) where named == written:
      return [.rowAlike("a name like `\(name)`, with the e-mail address `\(address)`,", at: row.place, first: named)]
    default:
      return [
        named.map { .rowAlike("a name like `\(name)`", at: row.place, first: $0) },
        written.flatMap { line in address.map { .rowAlike("the e-mail address `\($0)`", at: row.place, first: line) } },
      ].compactMap { $0 }
    }
  }

  /// The line of the first row with a key, where that is of another client; this row's line is noted where it is the
  /// first.
  private mutating func first(_ key: String, _ line: Int, _ inn: UInt32) -> Int? {
    let digest = ClientRowIDs.digest(key)
    guard let first = firsts[digest] else {
      firsts[digest] = First(line: UInt32(clamping: line), inn: inn)
      return nil
    }
    return inn != 0 && first.inn == inn ? nil : Int(first.line)
  }
}
