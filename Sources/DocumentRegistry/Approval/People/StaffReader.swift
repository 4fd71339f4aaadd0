package import Diagnostics
package import Values

extension Staff {
  /// Reads `people` and `managers` of `office.yaml`; who stands in both is one person with what both cards say.
  ///
  /// A manager has the role `author` unless the card lists roles.
  package init(office: Record, _ findings: inout [Diagnostic]) {
    var reader = StaffReader(roles: RoleNames(office: office))
    reader.read(office, "people", usualRoles: [])
    reader.read(office, "managers", usualRoles: ["author"])
    reader.checkNames()
    findings += reader.findings
    self.init(reader.members)
  }
}

private struct StaffReader {
  let roles: RoleNames
  var members: [StaffMember] = []
  var findings: [Diagnostic] = []
  private var places: [String: DataPlace] = [:]
  private var lists: [String: String] = [:]
  /// What cards mention, to be looked up when all are read.
  private var mentions: [(id: String, owner: String, place: DataPlace?)] = []

  init(roles: RoleNames) { self.roles = roles }

  private static let fields = ["people": personFields, "managers": managerFields]
  private static let personFields = [
    "id", "name", "post", "department", "email", "phone", "roles", "logins", "absences", "superior",
  ]
  // Managers have forms of their names, too, which the catalogue knows.
  private static let managerFields = ["roles", "logins", "absences", "superior", "department"]
  private static let absenceFields = ["from", "until", "deputy", "roles", "basis"]

  mutating func read(_ office: Record, _ list: String, usualRoles: [String]) {
    var card = OfficeCard(office, owner: "the office")
    for (person, place) in card.cards(list) {
      read(person, place, of: list, usualRoles: usualRoles)
    }
    findings += card.findings
  }

  private mutating func read(_ record: Record, _ place: DataPlace?, of list: String, usualRoles: [String]) {
    var card = OfficeCard(record, owner: list == "people" ? "a person" : "a manager", start: place)
    guard let id = card.required("id", example: "orlova") else {
      findings += card.findings
      return
    }
    card.owner = "`\(id)`"
    var member = StaffMember(
      id: id, name: card.required("name", example: "Орлова Анна Сергеевна") ?? id, post: card.text("post") ?? "",
      department: card.text("department"), email: card.text("email"),
      roles: card.names("roles").map { roles.id(of: $0.name) }, logins: card.names("logins").map(\.name),
      absences: [], superior: card.text("superior"))
    if record["roles"] == nil { member.roles = usualRoles }
    if let superior = member.superior { mentions.append((superior, card.owner, card.place("superior"))) }
    for (absence, place) in card.cards("absences") {
      if let absence = read(absence, place, of: id, &card) { member.absences.append(absence) }
    }
    card.noteMisspelt(known: Self.fields[list] ?? [])
    findings += card.findings
    add(member, at: card.place("id"), of: list)
  }

  private mutating func read(
    _ record: Record, _ place: DataPlace?, of id: String, _ owner: inout OfficeCard
  ) -> Absence? {
    var card = OfficeCard(record, owner: "an absence of `\(id)`", start: place)
    defer { owner.findings += card.findings }
    let from = card.requiredDate("from")
    let until = card.requiredDate("until")
    let deputy = card.text("deputy")
    let roles = card.names("roles").map { self.roles.id(of: $0.name) }
    let basis = card.text("basis")
    card.noteMisspelt(known: Self.absenceFields)
    if deputy == id { card.findings.append(.deputyOfOneself(id, at: card.place("deputy"))) }
    if let deputy, deputy != id { mentions.append((deputy, card.owner, card.place("deputy"))) }
    guard let from, let until else { return nil }
    if until < from {
      card.findings.append(.absenceBackwards(id, from: from, until: until, at: card.place("until")))
      return nil
    }
    return Absence(from: from, until: until, deputy: deputy == id ? nil : deputy, roles: roles, basis: basis)
  }

  private mutating func add(_ member: StaffMember, at place: DataPlace?, of list: String) {
    guard let position = members.firstIndex(where: { $0.id == member.id }) else {
      members.append(member)
      places[member.id] = place
      lists[member.id] = list
      return
    }
    if lists[member.id] == list {
      findings.append(.personDuplicate(member.id, at: place, first: places[member.id]))
      return
    }
    members[position].add(member)
  }

  mutating func checkNames() {
    let known = members.map(\.id)
    for mention in mentions where !known.contains(mention.id) {
      findings.append(.personUnknown(mention.id, known: known, of: mention.owner, at: mention.place))
    }
    var owners: [String: String] = [:]
    for member in members {
      for login in member.logins {
        if let first = owners[login], first != member.id {
          findings.append(.loginTwice(login, first, member.id, at: places[member.id]))
        }
        owners[login] = member.id
      }
    }
  }
}

extension StaffMember {
  /// What another card of the same person says besides.
  fileprivate mutating func add(_ other: StaffMember) {
    if post.isEmpty { post = other.post }
    department = department ?? other.department
    email = email ?? other.email
    superior = superior ?? other.superior
    roles += other.roles.filter { !roles.contains($0) }
    logins += other.logins.filter { !logins.contains($0) }
    absences += other.absences
  }
}
