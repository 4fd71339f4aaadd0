import Diagnostics
import DocumentRegistry
import MailAddresses
import Production
import Values

extension MailDesk {
  /// Queues letters again that were refused for good, or kept back.
  ///
  /// What keeps letters from an address by now leaves its letter where it is: somebody has to take it away first. So does
  /// another mailing that has brought the same document since.
  /// - Throws: `letter-unknown` for all the addresses that no such letter is for.
  func retry(
    _ retry: SendingOrder.Retry, of mailing: PreparedMailing, by person: ActorNote, _ report: inout ProductionReport
  ) throws(Faults) {
    let wanted = try wanted(retry, of: mailing)
    let moment = outside.now()
    let letterClass = mailing.order.letterClass
    let others = OtherMailings(mailing: mailing.state.id, isAnew: mailing.plan.isAnew)
    let (queued, kept) = try register.registry.write {
      writing -> ([String], [(address: String, reason: LeftOutReason)]) in
      var queued: [String] = []
      var kept: [(address: String, reason: LeftOutReason)] = []
      for row in try writing.letters(of: mailing.state.id, in: [retry.phase], most: .max) {
        guard wanted?.contains(row.key) != false else { continue }
        let letter = try writing.letter(row.id)
        guard letter.mayHappen(.released) else { continue }
        let other = try others.number(
          bringing: letter.facts.document, of: letter.facts.entry, since: letter.touched, writing)
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
    let kind = retry.isOfKept ? "kept back" : "refused"
    report.told.append(
      queued.isEmpty && kept.isEmpty
        ? "\(mailing.number): no letter was \(kind)"
        : "\(mailing.number): \(queued.count == 1 ? "one letter that was" : "\(queued.count) letters that were") \(kind) \(queued.count == 1 ? "is" : "are") queued again"
    )
    for reason in LeftOutReason.allCases {
      let names = kept.filter { $0.reason == reason }.map(\.address)
      if !names.isEmpty { report.findings.append(.stayGivenUp(names, reason, retry.isOfKept)) }
    }
    report.answer.set("queued_again", .list(List(queued.map { .text($0) })))
    report.answer.set(retry.isOfKept ? "stay_kept_back" : "stay_refused", .list(List(kept.map { .text($0.address) })))
  }

  /// The addresses as they are compared; nil where all are meant.
  private func wanted(_ retry: SendingOrder.Retry, of mailing: PreparedMailing) throws(Faults) -> Set<String>? {
    if retry.addresses.isEmpty { return nil }
    var log = FaultLog()
    var keys: Set<String> = []
    for written in retry.addresses {
      guard let address = log.attempt({ () throws(Faults) in try MailAddress(written) }) else { continue }
      let letter = try register.registry.read { try $0.letter(of: mailing.state.id, to: address.key) }
      if letter?.phase == retry.phase {
        keys.insert(address.key)
      } else {
        log.findings.append(.letterNotGivenUp(address.text, letter?.phase, retry.isOfKept, number: mailing.number))
      }
    }
    try log.check()
    return keys
  }
}
