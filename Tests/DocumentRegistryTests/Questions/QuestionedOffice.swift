import DocumentRegistry
import Foundation
import Values

/// A registry in a folder of its own with made-up documents in several states, which goes with the test.
final class QuestionedOffice {
  static let today = CalendarDate(year: 2026, month: 11, day: 23) ?? .unixEpoch
  static let orlova = ActorNote(id: "orlova", name: "Орлова Анна Сергеевна", post: "менеджер")
  static let gusev = ActorNote(id: "gusev", name: "Гусев Дмитрий Олегович", post: "руководитель отдела")

  let path: String
  let registry: Registry
  let folder: RegistryFolder

  /// - Parameter count: how many documents there are to begin with, made on consecutive days.
  init(_ count: Int = 0) throws {
    path = FileManager.default.temporaryDirectory.path + "/engross-questions-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    folder = RegistryFolder(office: path)
    registry = try Registry(folder)
    for position in 0..<count { try registry.write { try Self.add(position, $0) } }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A document whose kind, client, people, sum and state follow from its position.
  private static func add(_ position: Int, _ writing: RegistryWriting) throws {
    let day = today.adding(days: position - 30) ?? today
    let kind = ["offer", "contract", "act"][position % 3]
    let author = position % 2 == 0 ? orlova : gusev
    let facts = EntryFacts(
      kind: kind, number: try writing.number(nil, .usual, kind: kind, date: day, parent: nil), date: day,
      client: position % 5 == 4 ? nil : "client-\(position % 5)",
      clientName: position % 5 == 4 ? "" : "ООО «\(position % 5)»",
      parent: position > 10 && position % 4 == 0 ? 1 : nil, title: "Документ",
      amount: position % 7 == 0 ? nil : Money(Decimal(position % 11 * 100), currency: "RUB"),
      start: kind == "contract" ? day : nil, end: kind == "contract" ? day.adding(months: 1) : nil,
      manager: position % 3 == 0 ? "gusev" : "orlova", author: author.id)
    let entry = try enter(facts, by: author, on: day, writing)
    if position % 4 > 0 { try submit(entry, to: position % 4 == 1 ? "legal" : "head", by: author, on: day, writing) }
    if position % 4 == 3 {
      try writing.append(
        .approved(digest: digest(of: facts)), to: entry, at: moment(day), by: gusev, account: "account")
    }
  }

  static func enter(_ facts: EntryFacts, by author: ActorNote, on day: CalendarDate, _ writing: RegistryWriting) throws
    -> Int
  {
    let entry = try writing.create(facts, at: moment(day), by: author, account: "account")
    try writing.revise(
      .init(ordinal: 1, digest: digest(of: facts), author: author), files: [], reason: "", of: entry, at: moment(day),
      by: author, account: "account")
    return entry
  }

  /// Sends a document to one role, due in three days.
  static func submit(
    _ entry: Int, to role: String, by author: ActorNote, on day: CalendarDate, _ writing: RegistryWriting
  ) throws {
    let route = ResolvedRoute(stages: [.init([.init(role: role, title: role, days: 3)])])
    let digest = digest(of: try writing.state(of: entry).facts)
    let due = day.adding(days: 3)
    for event in [
      ApprovalEvent.submitted(.init(round: 1, digest: digest, route: route)),
      .stageOpened(.init(stage: 0, received: day, requests: [.init(role: role, due: due, people: [gusev])])),
    ] {
      try writing.append(event, to: entry, at: moment(day), by: author, account: "account")
    }
  }

  static func moment(_ day: CalendarDate) -> Moment { Moment(day: day, stamp: "\(day)T09:00:00Z") }

  private static func digest(of facts: EntryFacts) -> String {
    Revision.digest(kind: facts.kind, number: facts.number.text, files: []).description
  }
}
