import Diagnostics
import DocumentRegistry
import MailAddresses
import Production
import Values

/// Finds out who gets what letter, and who gets none and why, before anything is written.
struct LetterPlanning {
  let desk: MailDesk
  let making: LetterMaking
  let attachments: LetterAttachments
  let letterClass: LetterClass
  /// What service letters are written under; nil for those of another class.
  let link: ContractLink?
  /// Whether documents go though another mailing brings them.
  let isAnew: Bool
  /// Told how many documents were looked at.
  let progress: (Int) -> Void

  /// What a document's data say of its recipient.
  private struct Recipient {
    var address: MailAddress
    var name: String
  }

  private enum Found {
    case letter(Recipient, LetterContent)
    case nothing(LeftOutReason, String)
  }

  /// - Throws: everything that is wrong with the letters of all recipients.
  func plan(_ states: [EntryState], day: CalendarDate) throws(Faults) -> (plan: MailingPlan, warnings: [Diagnostic]) {
    var plan = MailingPlan(day: day, isAnew: isAnew)
    var log = FaultLog()
    var places: [String: String] = [:]
    var told: Set<String> = []
    var faults = SharedFaults()
    for (count, state) in states.enumerated() {
      progress(count)
      let number = state.facts.number.text
      do throws(Faults) {
        switch try found(state, places) {
        case .nothing(let reason, let detail):
          plan.leftOut.append(.init(number: number, clientName: state.facts.clientName, reason: reason, detail: detail))
        case .letter(let recipient, let content):
          places[recipient.address.key] = number
          log.findings += content.warnings.filter { told.insert($0.message).inserted }
          let held = try desk.register.registry.read { reading in
            KeptBack.reason(try reading.recipient(recipient.address.key), letterClass)
          }
          plan.letters.append(.init(facts: facts(state, recipient, content, place: plan.letters.count + 1), held: held))
        }
      } catch {
        faults.add(error, of: "`\(number)`, \(state.facts.clientName)")
      }
    }
    log.findings += faults.findings
    try log.check()
    return (plan, log.findings)
  }

  private func found(_ state: EntryState, _ places: [String: String]) throws(Faults) -> Found {
    if let obstacle = ApprovedDocuments.obstacle(state, allowsDrafts: desk.settings.allowsDrafts) {
      return .nothing(obstacle.reason, obstacle.detail)
    }
    if let lack = link?.lack(for: state.facts.client) { return .nothing(.noContract, lack) }
    let others = OtherMailings(mailing: nil, isAnew: isAnew)
    let other = try desk.register.registry.read { reading in
      try others.number(bringing: state.revision?.digest, of: state.id, reading)
    }
    if let other { return .nothing(.already, "it is already in mailing `\(other)`") }
    let data = try making.data(of: state)
    let client = data["client"]?.record
    let contact = client?["contact"]?.record
    let written = client?["email"]?.text ?? contact?["email"]?.text ?? ""
    if written.allSatisfy(\.isWhitespace) {
      return .nothing(.noAddress, "there is no e-mail address on the client's card")
    }
    let address: MailAddress
    do throws(Faults) {
      address = try MailAddress(written)
    } catch {
      return .nothing(.badAddress, error.diagnostics.map(\.message).joined(separator: "; "))
    }
    if let first = places[address.key] {
      return .nothing(.double, "`\(address)` gets `\(first)` already; send this one in a mailing of its own")
    }
    let missing = attachments.missing(in: state)
    if !missing.isEmpty {
      return .nothing(.noAttachment, "it was not made as \(listed(missing.map { "." + $0 }))")
    }
    let size = attachments.byteCount(of: state)
    if size > desk.attachmentLimit {
      let limit = desk.attachmentLimit >> 20
      return .nothing(.tooLarge, "its files have \((size + (1 << 20) - 1) >> 20) MB, and \(limit) is the most")
    }
    let name = contact?["name"]?.text ?? client?["name"]?.text ?? state.facts.clientName
    let content = try making.content(data, to: address)
    do throws(Faults) {
      _ = try making.message(content, to: (name, address), attachments: [])
    } catch {
      return .nothing(.badLetter, error.diagnostics.map(\.message).joined(separator: "; "))
    }
    return .letter(Recipient(address: address, name: name), content)
  }

  private func facts(
    _ state: EntryState, _ recipient: Recipient, _ content: LetterContent, place: Int
  ) -> LetterFacts {
    LetterFacts(
      mailing: 0, place: place, address: recipient.address.text, key: recipient.address.key,
      domain: recipient.address.domain, name: recipient.name, client: state.facts.client, entry: state.id,
      document: state.revision?.digest, content: LetterMaking.digest(of: content))
  }
}

/// What is wrong with many letters alike, each fault once: a field that a template asks for in vain is one thing to mend.
private struct SharedFaults {
  private var order: [Diagnostic] = []
  private var letters: [Diagnostic: (first: String, count: Int)] = [:]

  mutating func add(_ faults: Faults, of letter: String) {
    for fault in faults.diagnostics {
      if letters[fault] == nil { order.append(fault) }
      letters[fault, default: (letter, 0)].count += 1
    }
  }

  var findings: [Diagnostic] {
    order.map { fault in
      guard let (first, count) = letters[fault] else { return fault }
      var finding = fault
      let others = count == 1 ? "" : count == 2 ? ", and another one" : ", and \(count - 1) others"
      finding.notes.append(.init("this is about the letter with \(first)\(others)"))
      return finding
    }
  }
}
