import Diagnostics
import DocumentRegistry
import Testing
import Values

/// The people of an office, their absences and deputies.
@Suite("Staff") struct StaffTests {
  /// What is wrong with `people` and `managers`: the codes and the lines they are found in.
  @Test(arguments: [
    ("people: nobody", "approval-field-type 1"),
    ("people:\n  - {name: Анна}", "approval-field-missing 2"),
    ("people:\n  - {id: a, name: А}\n  - {id: a, name: Б}", "person-duplicate 3"),
    ("managers:\n  - {id: a, name: А}\n  - {id: a, name: Б}", "person-duplicate 3"),
    ("managers: [{id: a, name: А}]\npeople: [{id: a, name: А, roles: [head]}]", ""),
    ("people:\n  - {id: a, name: А, logins: [x]}\n  - {id: b, name: Б, logins: [x]}", "login-twice 3"),
    ("people:\n  - {id: a, name: А, superior: b}", "person-unknown 2"),
    ("people:\n  - id: a\n    name: А\n    absenses: []", "approval-field-unknown 4"),
    ("people:\n  - id: a\n    name: А\n    absences:\n      - {from: 2026-01-01}", "approval-field-missing 5"),
    (
      "people:\n  - id: a\n    name: А\n    absences:\n      - {from: 2026-01-09, until: 2026-01-01}",
      "absence-backwards 5"
    ),
    (
      "people:\n  - id: a\n    name: А\n    absences:\n      - {from: 01.01.2026, until: 02.01.2026, deputy: a}",
      "deputy-of-oneself 5"
    ),
    (
      "people:\n  - id: a\n    name: А\n    absences:\n      - {from: 2026-01-01, until: 2026-01-01, deputy: b}",
      "person-unknown 5"
    ),
    ("people:\n  - {id: a, name: А, roles: [unheard-of, legal]}", ""),
    ("people:\n  - {id: 12, name: А, logins: 34, roles: юрист}", ""),
    ("people:\n  - {id: a, name: А, roles: {b: c}}", "approval-field-type 2"),
  ])
  func faultsAreTold(_ yaml: String, _ expected: String) throws {
    let record = try DataReader.record(of: Array(yaml.utf8), named: "office.yaml", format: .yaml)
    var findings: [Diagnostic] = []
    _ = Staff(office: record, &findings)
    let found = findings.map { "\($0.code.rawValue) \($0.place?.line ?? 0)" }.joined(separator: ", ")
    #expect(found == expected)
  }

  @Test func aMistypedPersonIsGuessed() throws {
    let staff = try ApprovalOffice(ApprovalOffice.people).context.staff
    do throws(Faults) {
      _ = try staff.member("orlva")
      Issue.record("there is nobody of that name")
    } catch {
      #expect(error.diagnostics.first?.hint == "did you mean `orlova`?")
    }
  }

  @Test func cardsSayWhoIsWho() throws {
    let office = try ApprovalOffice(
      """
      managers:
        - {id: anna, name: Анна, logins: [12]}
        - {id: boris, name: Борис, roles: [Юридический отдел, Юрист, head]}
      people:
        - {id: anna, name: Анна, post: менеджер, roles: [hr]}
      approval: {roles: {legal: {aliases: [юрист, legal-counsel]}}}
      """)
    let staff = try office.context.staff
    #expect(staff["anna"]?.roles == ["hr", "author"])
    #expect(staff["anna"]?.post == "менеджер")
    #expect(staff["boris"]?.roles == ["legal", "legal", "head"])
    #expect(staff.member(login: "12")?.id == "anna")
    #expect(staff.member(login: "anna") == nil)
  }

  /// Who acts as the lawyer: `a` and `b` are lawyers, `d` and `e` are not.
  @Test(arguments: [
    ("", "", "a b"),
    ("{from: 2026-11-02, until: 2026-11-04, deputy: d}", "", "d b"),
    ("{from: 2026-11-01, until: 2026-11-02, deputy: d}", "", "d b"),
    ("{from: 2026-11-03, until: 2026-11-04, deputy: d}", "", "a b"),
    ("{from: 2026-11-01, until: 2026-11-01, deputy: d}", "", "a b"),
    ("{from: 2026-11-02, until: 2026-11-02}", "", "b"),
    ("{from: 2026-11-02, until: 2026-11-02, deputy: b}", "", "b"),
    ("{from: 2026-11-02, until: 2026-11-02, deputy: d, roles: [head]}", "", "a b"),
    ("{from: 2026-11-02, until: 2026-11-02, deputy: d, roles: [Юридический отдел]}", "", "d b"),
    // Nobody acts for an absent deputy.
    (
      "{from: 2026-11-02, until: 2026-11-02, deputy: d}", "{from: 2026-11-02, until: 2026-11-02, deputy: e}", "b"
    ),
  ])
  func deputiesActForTheAbsent(_ absence: String, _ ofDeputy: String, _ expected: String) throws {
    let office = try ApprovalOffice(
      """
      people:
        - {id: a, name: А, roles: [legal], absences: [\(absence)]}
        - {id: b, name: Б, roles: [legal]}
        - {id: d, name: Д, absences: [\(ofDeputy)]}
        - {id: e, name: Е}
      """)
    let holders = try office.context.staff.holders(of: "legal", on: day("2026-11-02"))
    #expect(holders.map(\.person.id).joined(separator: " ") == expected)
    for holder in holders { #expect((holder.deputised != nil) == (holder.person.id == "d")) }
  }
}
