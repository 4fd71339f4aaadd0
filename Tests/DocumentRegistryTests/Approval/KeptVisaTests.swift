import Diagnostics
import DocumentRegistry
import Testing
import Values

/// A visa is kept for as long as whoever gave it could give it again.
@Suite("Kept visas") struct KeptVisaTests {
  /// What becomes of the production's visa, given by the holder or on the first days by the deputy.
  @Test(arguments: [
    ("ryabov", "production", "2026-11-30", ["production"]), ("ryabov", "hr", "2026-11-30", []),
    ("zamov", "production", "2026-11-30", ["production"]), ("zamov", "production", "2026-11-04", []),
  ])
  func areThoseOfPeopleWhoStillHaveTheRole(
    _ person: String, _ role: String, _ until: String, _ kept: [String]
  ) throws {
    let office = try ApprovalOffice.withRoutes("contract: {resubmission: remarkers, stages: [production, head]}")
    var document = try DocumentOnItsWay.submitted(office)
    try document.approve(by: person)
    try document.act(.returnWithRemarks(digest: "d1", [.init(text: "Нет.", isMandatory: false)]), by: "gusev")
    document.wait(days: 7)
    let members = document.context.staff.members.map { member in
      var member = member
      if member.id == "ryabov" { member.roles = [role] }
      return member
    }
    let last = try day(until)
    document.context.staff = Staff(
      members.map { member in
        var member = member
        for position in member.absences.indices { member.absences[position].until = last }
        return member
      })
    try document.act(.takeToRework, by: "orlova")
    try document.act(.revise(ordinal: 2, digest: "d2"), by: "orlova")
    try document.act(.submit(lintErrors: 0, changedSections: nil), by: "orlova")
    #expect(document.state.currentVisas.map(\.role) == kept)
  }
}
