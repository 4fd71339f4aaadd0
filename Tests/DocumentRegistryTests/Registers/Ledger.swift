import Diagnostics
import DocumentRegistry
import Foundation
import Testing
import Values

/// A registry in a folder of its own, and short words for what is written into it.
final class Ledger {
  let path: String
  let registry: Registry
  private var counts: [String: Int] = [:]

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("engross-ledger-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    registry = try Registry(RegistryFolder(office: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// `12345.60` roubles.
  static func roubles(_ written: String) throws -> Money {
    Money(try #require(Decimal(parsing: written)), currency: "RUB")
  }

  static func day(_ written: String) throws -> CalendarDate { try #require(CalendarDate(written: written)) }

  /// Noon of a day.
  static func moment(_ written: String) throws -> Moment {
    Moment(day: try day(written), stamp: written + "T12:00:00Z")
  }

  static let clerk = ActorNote(id: "osen", name: "Осень Анна Петровна", post: "менеджер")

  /// An entry of the next number.
  @discardableResult func enter(
    _ kind: String, on written: String, amount: String? = nil, deadline: String? = nil, client: String = "les",
    manager: String = "osen", title: String = ""
  ) throws -> Int {
    counts[kind, default: 0] += 1
    let number = "\(counts[kind] ?? 0)"
    let facts = EntryFacts(
      kind: kind, number: EntryNumber(text: number, inDocument: number, place: nil), date: try Self.day(written),
      client: client, clientName: client.uppercased(), title: title.isEmpty ? kind : title,
      amount: try amount.map(Self.roubles), deadline: try deadline.map(Self.day), manager: manager, author: "osen")
    let moment = try Self.moment(written)
    return try registry.write { try $0.create(facts, at: moment, by: Self.clerk, account: "test") }
  }

  func pay(_ entry: Int, _ sum: String, on written: String, document: String = "") throws {
    let payment = Payment(date: try Self.day(written), amount: try Self.roubles(sum), document: document)
    let moment = try Self.moment(written)
    try registry.write { try $0.pay(payment, for: entry, at: moment, by: Self.clerk, account: "test") }
  }

  func note(_ event: ApprovalEvent, of entry: Int, on written: String) throws {
    let moment = try Self.moment(written)
    try registry.write { try $0.append(event, to: entry, at: moment, by: Self.clerk, account: "test") }
  }

  func take(_ step: ClaimStep, with claim: Int, on written: String) throws {
    let moment = try Self.moment(written)
    try registry.write { try $0.take(step, with: claim, at: moment, by: Self.clerk, account: "test") }
  }

  func state(_ entry: Int) throws -> EntryState { try registry.read { try $0.state(of: entry) } }

  /// What is wrong with the registry.
  func faults() throws -> [String] {
    try registry.verify(office: path, workers: 1, rebuilds: false).findings.map(\.code.rawValue)
  }

  static func submission() -> ApprovalEvent {
    .submitted(.init(round: 1, digest: "", route: ResolvedRoute(stages: [.init([])])))
  }

  static func visa(_ title: String, received: String, decided: String) throws -> ApprovalEvent {
    let record: Record = [
      "round": .integer(1), "stage": .integer(0), "role": .text(title.lowercased()), "title": .text(title),
      "person": .record(clerk.record), "digest": .text(""), "ordinal": .integer(1), "decision": .text("approved"),
      "received": .date(try day(received)), "decided": .record(try moment(decided).record),
    ]
    return .visa(try #require(Visa(record)))
  }

  static var signature: ApprovalEvent { .signed(.init(person: clerk, digest: "")) }
}

extension Faults {
  /// The codes of what was thrown; empty where nothing was.
  static func codes(_ work: () throws -> Void) -> [String] {
    do {
      try work()
      return []
    } catch let faults as Faults {
      return faults.diagnostics.map(\.code.rawValue)
    } catch { return ["another error: \(error)"] }
  }
}
