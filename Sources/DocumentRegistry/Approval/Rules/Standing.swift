import Diagnostics
import Values

/// Who may do what with a document on a day.
struct Standing {
  let state: ApprovalState
  let day: CalendarDate
  let context: ApprovalContext

  /// Throws where the action is not possible now, or not for this person.
  func check(_ name: ApprovalAction.Name, by actor: Actor?) throws(Faults) {
    guard state.possibleActions.contains(name) else {
      // Nothing is overdue where nothing is asked.
      if name == .tick { return }
      throw Faults(.actionNotAllowed(name, in: state.phase, possible: possible))
    }
    if name == .tick || (name == .expire && actor == nil) { return }
    guard let actor else { throw Faults(.actorMissing(name, mayBe: whoMay(name).map(\.name))) }
    if name.isVisa { return try checkVisa(name, by: actor) }
    guard whoMay(name).contains(where: { $0.id == actor.person.id }) else {
      throw Faults(refusal(name, actor))
    }
  }

  /// Who may do it now, in the order of the office's lists.
  func whoMay(_ name: ApprovalAction.Name) -> [StaffMember] {
    switch name {
    case .submit, .takeToRework, .answer: authors
    case .withdraw: united(authors, holders("head"))
    case .revise: state.author == nil ? context.staff.members : united(authors, holders("legal"))
    case .approve, .approveWithRemarks, .returnWithRemarks, .reject:
      united(state.awaited.flatMap { candidates(for: $0.approver.role).map(\.person) })
    case .sign, .returnFromSigning: state.signing.map { holders($0.role) } ?? []
    case .send, .noteDisagreement, .noteAgreement, .counterpartySigned, .register:
      united(authors, holders("head"), holders("legal"))
    case .terminate, .expire, .supersede, .prolong:
      united(authors, holders("head"), holders("legal"), holders("director"))
    case .tick: []
    }
  }

  func candidates(for role: String, except others: Set<String> = []) -> [Staff.Holder] {
    state.candidates(for: role, in: context.staff, on: day, except: others)
  }

  /// The author, or who acts for an absent one, or else the head of the department.
  var authors: [StaffMember] {
    guard let author = state.author else { return holders("head") }
    if let member = context.staff[author.id],
      let holder = context.staff.standIn(for: member, in: "author", on: day)
    {
      return [holder.person]
    }
    return holders("head")
  }

  private func holders(_ role: String) -> [StaffMember] {
    context.staff.holders(of: role, on: day).map(\.person)
  }

  private func united(_ groups: [StaffMember]...) -> [StaffMember] {
    var seen: Set<String> = []
    return groups.joined().filter { seen.insert($0.id).inserted }
  }

  private var possible: [(action: String, people: [String])] {
    // Taking to rework is what revising and submitting do by themselves.
    state.possibleActions.filter { $0 != .tick && $0 != .takeToRework }.map { ($0.command, whoMay($0).map(\.name)) }
  }

  /// Whether a visa of somebody is awaited, in the role they act in or in any.
  func isAsked(_ actor: Actor) -> Bool {
    awaitedRoles(of: actor).contains { isCandidate(actor, for: $0) }
  }

  private func isCandidate(_ actor: Actor, for role: String) -> Bool {
    candidates(for: role).contains { $0.person.id == actor.person.id }
  }

  /// The roles whose visas are awaited; of them the one that somebody acts in.
  private func awaitedRoles(of actor: Actor) -> [String] {
    state.awaited.map(\.approver.role).filter { actor.role == nil || $0 == actor.role }
  }

  private func checkVisa(_ name: ApprovalAction.Name, by actor: Actor) throws(Faults) {
    let person = actor.person
    if state.excludedFromVisas.contains(person.id) {
      throw Faults(.ownDocument(person, others: whoMay(name).map(\.name)))
    }
    let awaited = awaitedRoles(of: actor)
    let asked = awaited.filter { isCandidate(actor, for: $0) }
    if !asked.isEmpty {
      let own = state.currentVisas.first { $0.person?.id == person.id && $0.carried == nil }
      // Whoever has decided says in which other role they decide again, so that pressing twice is not deciding twice.
      if let own, actor.role == nil { throw Faults(.decidedOnce(person, own, also: asked)) }
      return
    }
    if let own = state.currentVisas.last(where: { $0.person?.id == person.id && $0.carried == nil }) {
      throw Faults(.alreadyDecided(person, own))
    }
    if person.id == state.reviser?.id, awaited.contains(where: { holders($0).contains { $0.id == person.id } }) {
      throw Faults(.ownRevision(person, others: whoMay(name).map(\.name)))
    }
    throw Faults(refusal(name, actor))
  }

  private func refusal(_ name: ApprovalAction.Name, _ actor: Actor) -> Diagnostic {
    let roles = name.isVisa ? state.awaited.map(\.approver.title) : []
    let absence = actor.person.absences.first { $0.covers(day) }
    return .notYourRole(name, actor.person, roles: roles, absence: absence, mayBe: whoMay(name).map(\.name))
  }
}
