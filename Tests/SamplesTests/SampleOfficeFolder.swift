import Catalogue
import Diagnostics
import Foundation
import OutlineTemplates
import Production
import Testing
import Values

/// A folder of `Samples`, read as a user's office is.
struct SampleOfficeFolder: Sendable {
  let name: String
  let catalogue: Catalogue

  static let names = ["chisty-gorod", "harbour-fm"]

  /// The project's folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let folder: URL

  init(_ name: String) throws {
    self.name = name
    folder = Self.root.appendingPathComponent("Samples/" + name)
    catalogue = try OfficeFolder(named: folder.path).catalogue()
  }

  /// The built-in template of the office's language, with the office's pictures.
  func template() throws -> CompiledOutline {
    let path = "Templates/\(catalogue.office.language)/offer.md"
    let text = try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
    let logo = Array(try Data(contentsOf: folder.appendingPathComponent("logo.png")))
    return try CompiledOutline.compile(
      SourceText(name: path, text: text),
      library: TemplateFolders(template: Self.root.appendingPathComponent(path).path, others: []),
      assets: AssetLibrary(bytes: { path, _ in path == "logo.png" ? logo : nil }))
  }

  /// The offers whose text stands in `expected/`: each client with one, two or three packages in turn.
  func expected() throws -> [DocumentRequest] {
    let ids = catalogue.packages.map(\.id)
    let choices = [[ids[1]], ids, [ids[0], ids[1]], [ids[0]], [ids[1], ids[2]]]
    return try catalogue.clients.enumerated().map { position, client in
      try request(client.id, choices[position % choices.count], number: "\(101 + position)/2026")
    }
  }

  func request(_ client: String, _ packages: [String], number: String) throws -> DocumentRequest {
    let date = try #require(CalendarDate(year: 2026, month: 11, day: 23))
    return DocumentRequest(clientID: client, packageIDs: packages, number: number, date: date)
  }

  var expectedFolder: URL { folder.appendingPathComponent("expected") }
}
