package import Diagnostics
package import DocumentRegistry
import Files
import Values

/// An office that exists for its registry alone: made-up people, one route, the usual numbers.
package struct MadeUpOffice: Sendable {
  package let path: String
  package let staff: Staff
  package let routes: RouteBook
  package let numbers: NumberBook

  private static let card = """
    language: ru
    managers:
      - {id: vesna, name: Веснина Мария Ивановна, post: менеджер, roles: [author]}
      - {id: osen, name: Осенев Пётр Павлович, post: руководитель отдела, roles: [author, head]}
    people:
      - {id: zima, name: Зимин Олег Игоревич, post: юрисконсульт, roles: [legal]}
      - {id: leto, name: Летова Анна Петровна, post: генеральный директор, roles: [director]}
    approval:
      as: anyone
      routes:
        contract: {stages: [head, legal], sign: {role: director, days: 2}}
        offer: {stages: [head]}
    """

  /// - Parameter path: the office's folder.
  package init(_ path: String) throws(Faults) {
    self.path = path
    let card = try DataReader.record(of: Array(Self.card.utf8), named: "office.yaml", format: .yaml)
    var findings: [Diagnostic] = []
    staff = Staff(office: card, &findings)
    routes = RouteBook(office: card, &findings)
    numbers = NumberBook(office: card, &findings)
    try Faults.check(findings)
  }

  package var folder: RegistryFolder { RegistryFolder(office: path) }

  package func context(_ kind: String) -> ApprovalContext {
    ApprovalContext(staff: staff, routes: routes, calendar: .weekdays, kind: kind) {
      (_: String) throws(Faults) -> Bool in true
    }
  }
}

extension Moment {
  /// So many seconds after the morning of a day in November.
  package static func november(_ seconds: Int) -> Moment {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let day = 2 + seconds / 86_400 % 28
    let hour = seconds / 3_600 % 24
    return Moment(
      day: CalendarDate(year: 2026, month: 11, day: day) ?? .unixEpoch,
      stamp: "2026-11-\(two(day))T\(two(hour)):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z")
  }
}

/// Where made-up offices stand that are to be gone soon: in memory, where the system has such a folder, so that
/// nobody waits for a disk.
package enum PassingFolder {
  package static let path = FolderListing.isFolder("/dev/shm") ? "/dev/shm/" : "/tmp/"
}
