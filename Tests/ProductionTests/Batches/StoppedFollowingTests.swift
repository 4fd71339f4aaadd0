import DocumentRegistry
import Foundation
import Production
import Testing
import Values

/// A program that is stopped while documents follow their batch loses nothing.
@Suite struct StoppedFollowingTests {
  /// Undecided copies, as they lie before anybody approves.
  private func texts(_ office: DecidedOffice, _ batch: String) throws -> [String: String] {
    try office.members(of: batch).reduce(into: [:]) {
      $0[$1.number] = try String(contentsOfFile: office.copy("txt", of: $1.number), encoding: .utf8)
    }
  }

  /// An office whose batch is approved, and whose documents have not followed but for the first portions.
  private func stopped(after portions: Int) throws -> (office: DecidedOffice, batch: String) {
    let office = try DecidedOffice()
    let batch = try office.makeBatch()
    _ = try office.submit(batch)
    let desk = try office.desk()
    // The visa alone, as a program leaves it that is killed right behind it.
    let state = try office.state(batch)
    let head = try desk.staff.member("gusev").note
    let visa = try #require(state.approval.awaited.first)
    var given = Visa(
      role: visa.approver.role, title: visa.approver.title, digest: state.approval.digest, ordinal: 1, .approved,
      decided: desk.moment)
    given.person = head
    try desk.registry.write { writing in
      for event in [ApprovalEvent.visa(given), .approved(digest: state.approval.digest)] {
        try writing.append(event, to: state.id, at: desk.moment, by: head, account: desk.account)
      }
    }
    var left = portions
    _ = try BatchFollowers(desk, workers: 1, portion: 2).follow(office.state(batch)) {
      left -= 1
      return left < 0
    }
    return (office, batch)
  }

  /// What an undisturbed run leaves, without what differs by the hour.
  private func outcome(_ office: DecidedOffice, _ batch: String) throws -> [String: String] {
    try office.members(of: batch).reduce(into: [:]) { outcome, member in
      let approval = try office.state(member.number).approval
      let decided = approval.batch.map { "\($0.number) \($0.decided.stamp)" } ?? ""
      outcome[member.number] =
        "\(approval.phase) \(approval.approvedAt?.stamp ?? "") \(approval.last?.by.id ?? "") \(decided)"
    }
  }

  @Test(arguments: [0, 1, 3]) func theSameCommandOrTheMorningCompletesIt(_ portions: Int) throws {
    let (undisturbed, other) = try stopped(after: 100)
    defer { undisturbed.remove() }
    for isMorning in [false, true] {
      let (office, batch) = try stopped(after: portions)
      defer { office.remove() }
      #expect(try office.memberStates(of: batch)["approved"] ?? 0 == 2 * portions)
      if isMorning {
        let told = try office.producer.passTime(office: office.folder).told
        #expect(told.contains { $0.hasPrefix(batch) && $0.contains("approved with it") })
      } else {
        try office.approveBatch(batch)
      }
      #expect(try outcome(office, batch) == outcome(undisturbed, other))
      #expect(try texts(office, batch) == texts(undisturbed, other))
      #expect(try office.faults() == [])
      // Once more is nothing more.
      let before = try office.desk().registry.read { try $0.head().position }
      _ = try office.producer.passTime(office: office.folder)
      #expect(try office.desk().registry.read { try $0.head().position } == before)
    }
  }

  /// Between what the registry says and the copies lies a moment too.
  @Test func copiesThatWereNotWrittenAreWrittenByTheNextRun() throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    let batch = try office.makeBatch()
    _ = try office.submit(batch)
    let drafts = try texts(office, batch)
    try office.approveBatch(batch)
    let clean = try texts(office, batch)
    let numbers = try office.members(of: batch).map(\.number)
    for number in numbers.suffix(3) {
      try drafts[number]?.write(toFile: office.copy("txt", of: number), atomically: true, encoding: .utf8)
    }
    #expect(try texts(office, batch) != clean)
    try office.approveBatch(batch)
    #expect(try texts(office, batch) == clean)
    #expect(try office.faults() == [])
  }
}
