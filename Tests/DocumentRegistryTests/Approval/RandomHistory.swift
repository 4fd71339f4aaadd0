import Diagnostics
import DocumentRegistry
import TestKit
import Values

/// Documents that people of all kinds do all kinds of things to, allowed or not.
struct RandomHistory {
  /// One thing that somebody tried.
  struct Attempt {
    var action: ApprovalAction
    var actor: String?
    var before: DocumentOnItsWay
    var after: DocumentOnItsWay
    /// Nil where it was refused.
    var events: [ApprovalEvent]?
  }

  var dice: Dice
  var document: DocumentOnItsWay
  private(set) var attempts: [Attempt] = []
  private var digests: [String] = []

  static let policies = ["all", "affected", "remarkers"]

  /// Contexts by policy, by whether the condition is true and by whether the lawyer is on leave.
  static func contexts() throws -> [ApprovalContext] {
    var contexts: [ApprovalContext] = []
    for policy in policies {
      for isLarge in [false, true] {
        for isAway in [false, true] {
          contexts.append(try context(policy, isLarge: isLarge, isAway: isAway))
        }
      }
    }
    return contexts
  }

  private static func context(_ policy: String, isLarge: Bool, isAway: Bool) throws -> ApprovalContext {
    var office = try ApprovalOffice.withRoutes(
      """
      contract:
        resubmission: \(policy)
        fail_fast: \(isAway)
        stages:
          - [{role: production, sections: [2, 3]}, hr, {role: large_regional, when: large}]
          - [{role: head, silence: \(isLarge ? "consent" : "")}]
          - [{role: legal, sections: [4]}, {role: accounting, optional: true}]
        sign: director
      """)
    if isLarge { office.conditions = ["large"] }
    var context = try office.context
    // Orlova, who writes the documents, may be asked as the lawyer's deputy too.
    let members = context.staff.members.map { member in
      guard isAway, member.id == "melnik", let from = CalendarDate(iso: "2026-11-04"),
        let until = CalendarDate(iso: "2026-11-06")
      else { return member }
      var member = member
      member.absences = [Absence(from: from, until: until, deputy: "orlova", basis: "приказ № 9")]
      if let later = until.adding(days: 20) {
        member.absences.append(Absence(from: until, until: later, deputy: "lishny", basis: "приказ № 10"))
      }
      return member
    }
    context.staff = Staff(members)
    return context
  }

  init(seed: Int, _ context: ApprovalContext) throws {
    dice = Dice(seed: UInt64(seed))
    document = try DocumentOnItsWay(context)
  }

  /// So many attempts, or fewer where the document has come to its end.
  mutating func play(attempts count: Int) {
    for _ in 0..<count where !document.state.phase.isFinal { attempts.append(attempt()) }
  }

  /// Somebody tries something; mostly what the document waits for.
  private mutating func attempt() -> Attempt {
    if dice.roll(4) == 0 { document.wait(days: dice.roll(4)) }
    var (name, actor) = guess()
    if dice.roll(6) > 0, let likely = likely() { (name, actor) = likely }
    let action = action(name)
    let before = document
    var events: [ApprovalEvent]?
    do throws(Faults) {
      events = try document.act(action, by: actor)
    } catch {
      events = nil
    }
    if case .revise(_, let digest) = action, events != nil { digests.append(digest) }
    return Attempt(action: action, actor: actor, before: before, after: document, events: events)
  }

  private mutating func guess() -> (ApprovalAction.Name, String?) {
    let people = document.context.staff.members.map(\.id)
    var name = dice.any(of: ApprovalAction.Name.allCases) ?? .tick
    // What ends everything would otherwise leave little to see.
    let ends: [ApprovalAction.Name] = [.withdraw, .supersede, .reject, .terminate, .expire]
    if ends.contains(name), dice.roll(5) > 0 { name = .tick }
    return (name, name == .tick ? nil : dice.any(of: people))
  }

  private static let visas =
    [ApprovalAction.Name](repeating: .approve, count: 24) + [.approveWithRemarks, .approveWithRemarks]
    + [.returnWithRemarks, .returnWithRemarks, .returnWithRemarks, .reject]

  private mutating func likely() -> (ApprovalAction.Name, String?)? {
    if dice.roll(8) == 0 { return (.tick, nil) }
    if dice.roll(150) == 0 { return (.withdraw, "orlova") }
    let state = document.state
    switch state.phase {
    case .draft: return (state.digest.isEmpty ? .revise : .submit, "orlova")
    case .remarks: return (.takeToRework, "orlova")
    case .rework: return (state.openRemarks.isEmpty ? .submit : .answer, "orlova")
    case .inApproval:
      guard let role = dice.any(of: state.awaited)?.approver.role, let person = anyHolder(of: role) else { return nil }
      return (dice.any(of: Self.visas) ?? .approve, person)
    case .onSigning:
      guard let person = anyHolder(of: "director") else { return nil }
      return (dice.roll(5) == 0 ? .returnFromSigning : .sign, person)
    case .approved, .signed: return state.counterparty == .none ? (.send, "orlova") : nil
    case .registered, .rejected, .withdrawn, .superseded, .terminated, .expired: return nil
    }
  }

  private mutating func anyHolder(of role: String) -> String? {
    dice.any(of: document.context.staff.holders(of: role, on: document.moment.day))?.person.id
  }

  private mutating func action(_ name: ApprovalAction.Name) -> ApprovalAction {
    let isStale = dice.roll(8) == 0
    let digest = isStale ? dice.any(of: digests) ?? "other" : document.state.digest
    let drafts = [
      ApprovalAction.RemarkDraft(
        section: dice.any(of: ["2.1", "4", "7"]), text: "Замечание \(dice.roll(100)).", isMandatory: dice.roll(2) == 0)
    ]
    let today = document.moment.day
    switch name {
    case .submit:
      let sections: [[String]?] = [nil, ["2.1"], ["4.2"], ["7"]]
      return .submit(lintErrors: dice.roll(20) == 0 ? 1 : 0, changedSections: dice.any(of: sections) ?? nil)
    case .approve: return .approve(digest: digest, comment: dice.roll(4) == 0 ? "Да." : nil)
    case .approveWithRemarks: return .approveWithRemarks(digest: digest, drafts)
    case .returnWithRemarks: return .returnWithRemarks(digest: digest, drafts)
    case .reject: return .reject(digest: digest, reason: dice.roll(4) == 0 ? "" : "Нет.")
    case .withdraw: return .withdraw(reason: nil)
    case .takeToRework: return .takeToRework
    case .answer:
      let remark = dice.any(of: document.state.openRemarks)?.id ?? "r1"
      return .answer(RemarkAnswer(remark: remark, outcome: dice.roll(2) == 0 ? .fixed : .argued, text: "Так."))
    case .revise:
      // Now and then the content is what it was before.
      let again = dice.roll(4) == 0 ? dice.any(of: digests) : nil
      let ordinal = document.state.ordinal + 1
      return .revise(ordinal: ordinal, digest: again ?? "d\(ordinal)")
    case .sign: return .sign(digest: digest, authority: "Устав")
    case .returnFromSigning: return .returnFromSigning(text: "Нет приложения.")
    case .send: return .send
    case .noteDisagreement: return .noteDisagreement(text: nil)
    case .noteAgreement: return .noteAgreement
    case .counterpartySigned: return .counterpartySigned(date: today, number: "7")
    case .register: return .register(number: "7/2026")
    case .terminate: return .terminate(date: today, reason: "Срок.")
    case .expire: return .expire
    case .supersede: return .supersede(by: "8")
    case .prolong: return .prolong(until: today)
    case .tick: return .tick
    }
  }
}
