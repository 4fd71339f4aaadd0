import Diagnostics
import DocumentRegistry
import Values

/// An office for tests, and a document on its way in it.
struct ApprovalOffice {
  var record: Record
  var calendar: ProductionCalendar = .weekdays
  var kind = "contract"
  /// The conditions that are true.
  var conditions: Set<String> = []

  init(_ yaml: String) throws {
    record = try DataReader.record(of: Array(yaml.utf8), named: "office.yaml", format: .yaml)
  }

  var context: ApprovalContext {
    get throws {
      var findings: [Diagnostic] = []
      let staff = Staff(office: record, &findings)
      let routes = RouteBook(office: record, &findings)
      try Faults.check(findings)
      let conditions = conditions
      return ApprovalContext(staff: staff, routes: routes, calendar: calendar, kind: kind) { conditions.contains($0) }
    }
  }

  /// Ten people who hold every role of a contract's route.
  static let people = """
    language: ru
    managers:
      - {id: orlova, name: Орлова Анна, post: менеджер}
    people:
      - {id: gusev, name: Гусев Дмитрий, post: начальник отдела, roles: [head]}
      - {id: ryabov, name: Рябов Кирилл, post: начальник производства, roles: [production], superior: gusev}
      - id: otpuskov
        name: Отпусков Олег
        post: инженер
        roles: [production]
        absences: [{from: 2026-01-01, until: 2027-12-31, deputy: zamov, basis: приказ № 5 от 01.01.2026}]
      - {id: zamov, name: Замов Захар, post: мастер, roles: []}
      - {id: kadrova, name: Кадрова Ева, post: начальник отдела персонала, roles: [hr]}
      - {id: krupnov, name: Крупнов Карп, post: региональный директор, roles: [large_regional]}
      - {id: melnik, name: Мельник Павел, post: юрисконсульт, department: юридический отдел, roles: [legal]}
      - {id: schetova, name: Счётова Софья, post: бухгалтер, roles: [accounting]}
      - {id: lebedev, name: Лебедев Сергей, post: генеральный директор, roles: [director]}
      - {id: lishny, name: Лишний Лев, post: курьер, roles: []}

    """

  static func withRoutes(_ routes: String) throws -> ApprovalOffice {
    let lines = routes.split(separator: "\n").map { "    " + $0 + "\n" }
    return try ApprovalOffice(people + "approval:\n  routes:\n" + lines.joined())
  }
}

/// One document with its journal.
struct DocumentOnItsWay {
  var context: ApprovalContext
  var state = ApprovalState()
  var journal: [(event: ApprovalEvent, by: ActorNote, at: Moment)] = []
  /// Seconds since the start of the first day.
  var clock = 0
  var firstDay: CalendarDate

  init(_ context: ApprovalContext, firstDay: String = "2026-11-02") throws {
    self.context = context
    self.firstDay = try day(firstDay)
  }

  var moment: Moment {
    let day = firstDay.adding(days: clock / 86_400) ?? firstDay
    let seconds = clock % 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return Moment(day: day, stamp: "\(day)T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z")
  }

  mutating func wait(days: Int) { clock += days * 86_400 }

  /// What the rules say, without doing it.
  func ruling(_ action: ApprovalAction, by id: String?, as role: String? = nil) throws(Faults) -> Ruling {
    let actor = try id.map { id throws(Faults) in Actor(try context.staff.member(id), as: role) }
    return try ApprovalRules.ruling(on: action, in: state, by: actor, at: moment, context)
  }

  @discardableResult
  mutating func act(_ action: ApprovalAction, by id: String?, as role: String? = nil) throws(Faults) -> [ApprovalEvent]
  {
    let events = try ruling(action, by: id, as: role).events
    let note = id.flatMap { context.staff[$0]?.note } ?? .clock
    for event in events {
      journal.append((event, note, moment))
      state.apply(event, by: note, at: moment)
    }
    clock += 60
    return events
  }

  /// The code of the refusal; nil where it is allowed.
  func refusal(_ action: ApprovalAction, by id: String?, as role: String? = nil) -> DiagnosticCode? {
    do throws(Faults) {
      _ = try ruling(action, by: id, as: role)
      return nil
    } catch {
      return error.diagnostics.first?.code
    }
  }

  mutating func approve(by ids: String...) throws {
    for id in ids { try act(.approve(digest: state.digest, comment: nil), by: id) }
  }

  /// A contract that its author has sent on its way.
  static func submitted(_ office: ApprovalOffice, firstDay: String = "2026-11-02") throws -> DocumentOnItsWay {
    var document = try DocumentOnItsWay(office.context, firstDay: firstDay)
    try document.act(.revise(ordinal: 1, digest: "d1"), by: "orlova")
    try document.act(.submit(lintErrors: 0, changedSections: nil), by: "orlova")
    return document
  }
}

private struct NotADay: Error {}

/// `2026-11-02`.
func day(_ text: String) throws -> CalendarDate {
  guard let day = CalendarDate(iso: text) else { throw NotADay() }
  return day
}
