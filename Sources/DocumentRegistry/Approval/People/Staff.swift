package import Diagnostics
package import Values

/// The people of an office and what they may act as on a day.
package struct Staff: Sendable {
  /// Somebody who may act in a role: its holder, or the deputy of an absent one.
  package struct Holder: Sendable, Hashable {
    package var person: StaffMember
    /// Nil for a holder in their own right.
    package var deputised: Deputised?
  }

  /// In the order of the office's lists.
  package let members: [StaffMember]
  private let positions: [String: Int]

  /// Of members with the same id the first counts.
  package init(_ members: [StaffMember]) {
    self.members = members
    positions = Dictionary(
      members.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: String) -> StaffMember? { positions[id].map { members[$0] } }

  /// Throws `person-unknown` with the names that are most like the id.
  package func member(_ id: String) throws(Faults) -> StaffMember {
    guard let member = self[id] else { throw Faults(.personUnknown(id, known: members.map(\.id))) }
    return member
  }

  /// Whoever logs in by this name.
  package func member(login: String) -> StaffMember? { members.first { $0.logins.contains(login) } }

  /// Those who have the role, present or not.
  package func appointed(to role: String) -> [StaffMember] { members.filter { $0.roles.contains(role) } }

  /// Those who may act in a role on a day: its holders who are present, and the deputies of those who are not.
  ///
  /// A deputy acts in their own name, and nobody acts for an absent deputy.
  package func holders(of role: String, on day: CalendarDate) -> [Holder] {
    var holders: [Holder] = []
    for member in appointed(to: role) {
      if let holder = standIn(for: member, in: role, on: day),
        !holders.contains(where: { $0.person.id == holder.person.id })
      {
        holders.append(holder)
      }
    }
    // Who has the role in their own right needs nobody's paper.
    return holders.map { holder in
      let isAppointed = holder.person.roles.contains(role)
      return isAppointed ? Holder(person: holder.person, deputised: nil) : holder
    }
  }

  /// The member, or who acts for them while they are absent; nil where nobody does.
  package func standIn(for member: StaffMember, in role: String, on day: CalendarDate) -> Holder? {
    guard let absence = member.absence(on: day, role: role) else { return Holder(person: member) }
    guard let deputy = absence.deputy.flatMap({ self[$0] }), deputy.id != member.id,
      deputy.absence(on: day, role: role) == nil
    else { return nil }
    return Holder(person: deputy, deputised: Deputised(absent: member.note, basis: absence.basis))
  }
}
