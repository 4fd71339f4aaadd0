import Diagnostics
import DocumentRegistry
import MailAddresses
import Production
import Values

extension MailDesk {
  /// Queues letters again that were refused for good.
  ///
  /// What keeps letters from an address by now leaves its letter refused: somebody has to take it away first. So does
  /// another mailing that has brought the same document since.
  /// - Parameter addresses: whose letters; none for all of them.
  /// - Throws: `letter-unknown` for all the addresses that no refused letter is for.
  func retryRefused(
    of mailing: PreparedMailing, to addresses: [String], by person: ActorNote, _ report: inout ProductionReport
  ) throws(Faults) {
    let wanted = try wanted(addresses, of: mailing)
    let moment = outside.now()
    let letterClass = mailing.order.letterClass
    let others = OtherMailings(mailing: mailing.state.id, isAnew: mailing.plan.isAnew)
    let (queued, kept) = try register.registry.write {
      writing -> ([String], [(address: String, reason: LeftOutReason)]) in
      var queued: [String] = []
      var kept: [(address: String, reason: LeftOutReason)] = []
      for row in try writing.letters(of: mailing.state.id, in: [.refused], most: .max) {
        guard wanted?.contains(row.key) != false else { continue }
        let letter = try writing.letter(row.id)
        guard letter.mayHappen(.released) else { continue }
        let other = try others.number(bringing: letter.facts.document, of: letter.facts.entry, writing)
        let reason = KeptBack.reason(try writing.recipient(row.key), letterClass) ?? other.map { _ in .already }
        if let reason {
          kept.append((row.address, reason))
          continue
        }
        try writing.note(.released, of: row.id, at: moment, by: person, account: register.account)
        queued.append(row.address)
      }
      return (queued, kept)
    }
    report.told.append(
      queued.isEmpty && kept.isEmpty
        ? "\(mailing.number): no letter was refused"
        : "\(mailing.number): \(queued.count == 1 ? "one refused letter is" : "\(queued.count) refused letters are") queued again"
    )
    for reason in LeftOutReason.allCases {
      let names = kept.filter { $0.reason == reason }.map(\.address)
      if !names.isEmpty { report.findings.append(.stayRefused(names, reason)) }
    }
    report.answer.set("queued_again", .list(List(queued.map { .text($0) })))
    report.answer.set("stay_refused", .list(List(kept.map { .text($0.address) })))
  }

  /// The addresses as they are compared; nil where all are meant.
  private func wanted(_ addresses: [String], of mailing: PreparedMailing) throws(Faults) -> Set<String>? {
    if addresses.isEmpty { return nil }
    var log = FaultLog()
    var keys: Set<String> = []
    for written in addresses {
      guard let address = log.attempt({ () throws(Faults) in try MailAddress(written) }) else { continue }
      let letter = try register.registry.read { try $0.letter(of: mailing.state.id, to: address.key) }
      if letter?.phase == .refused {
        keys.insert(address.key)
      } else {
        log.findings.append(.letterNotRefused(address.text, letter?.phase, number: mailing.number))
      }
    }
    try log.check()
    return keys
  }
}
