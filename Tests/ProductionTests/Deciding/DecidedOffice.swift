import Diagnostics
import DocumentRegistry
import Foundation
import Production
import Testing
import Values

/// A sample office of its own, in which people decide on days that a test says.
struct DecidedOffice {
  let folder: String
  /// ISO 8601.
  var day = "2026-11-23"

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-\(UUID().uuidString)").path
    try FileManager.default.copyItem(atPath: Self.root + "/Samples/chisty-gorod", toPath: folder)
  }

  func remove() {
    do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) }
  }

  private var surroundings: Surroundings {
    Surroundings(
      today: CalendarDate(written: day), now: day + "T09:00:00Z", processors: 1, resourceFolder: Self.root,
      account: "tester")
  }

  var producer: Producer { Producer(surroundings: surroundings) }

  func order(_ person: String, revision: String? = nil, role: String? = nil) -> DecisionOrder {
    DecisionOrder(office: folder, person: person, role: role, revision: revision)
  }

  /// Makes a document and gives its number.
  func make(_ kind: String, formats: [String] = ["txt"], set: [String] = []) throws -> String {
    let order = NewOrder(
      kind: kind, office: folder, clients: ["sever"], packages: ["basic"], date: nil, manager: nil,
      person: "orlova", settings: set, formats: formats, style: nil, textWidth: 76, isDraft: false, replaces: false)
    let report = try producer.makeNew(order)
    return try #require(report.numbers.first, "\(report.findings)")
  }

  func submit(_ number: String, _ person: String = "orlova") throws -> ProductionReport {
    try producer.submit([number], order(person))
  }

  @discardableResult
  func approve(_ number: String, _ people: String...) throws -> [String] {
    try people.flatMap { try producer.approve([number], comment: nil, remarks: [], order($0)).told }
  }

  /// The text of `office.yaml` with one stretch changed.
  func change(_ old: String, to new: String) throws {
    let path = folder + "/office.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  func desk() throws -> RegistryDesk { try RegistryDesk(surroundings, office: folder) }

  func state(_ number: String) throws -> EntryState {
    let desk = try desk()
    return try desk.registry.read { try $0.state(of: $0.entry(number)) }
  }

  /// A document as lists show it.
  func row(_ number: String) throws -> EntryRow {
    let desk = try RegistryDesk(surroundings, office: folder)
    let rows = try desk.registry.read { try $0.rows(EntryQuery()) }
    return try #require(rows.first { $0.number == number })
  }

  /// A file of a revision, the one in force unless another is named, as the registry keeps it.
  func stored(
    _ role: StoredFile.Role, _ format: String, of number: String, revision: Int? = nil
  ) throws -> [UInt8] {
    let revisions = try state(number).revisions
    let files = revisions[(revision ?? revisions.count) - 1].files
    let file = try #require(files.first { $0.role == role && $0.format == format })
    return try bytes(RegistryFolder(office: folder).path(of: file))
  }

  /// The working copy in a format.
  func copy(_ format: String, of number: String) throws -> String {
    let state = try state(number)
    let copy = try #require(state.copies.first { $0.path.hasSuffix("." + format) })
    return folder + "/" + copy.path
  }

  func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }
}
