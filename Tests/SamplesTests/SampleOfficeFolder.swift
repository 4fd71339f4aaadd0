import Catalogue
import Diagnostics
import Foundation
import OutlineTemplates
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

  private let folder: URL

  init(_ name: String) throws {
    self.name = name
    folder = Self.root.appendingPathComponent("Samples/" + name)
    var files = [OfficeLayout.clients]
    let more = folder.appendingPathComponent(OfficeLayout.clientsFolder)
    files += try FileManager.default.contentsOfDirectory(atPath: more.path).sorted().map {
      OfficeLayout.clientsFolder + "/" + $0
    }
    let folder = folder
    func value(_ file: String) throws -> Value {
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(file)))
      return try DataReader.value(of: bytes, named: file, format: file.hasSuffix(".csv") ? .csv : .yaml)
    }
    func cards(_ file: String) throws -> List {
      try OfficeLayout.cards(value(file), in: DataFile(name: file))
    }
    catalogue = try Catalogue(
      office: OfficeLayout.card(value(OfficeLayout.office), in: DataFile(name: OfficeLayout.office)),
      clients: files.flatMap { try cards($0).elements.compactMap(\.record) },
      services: cards(OfficeLayout.services), packages: cards(OfficeLayout.packages), vatData: BuiltInVAT.data())
  }

  /// The built-in template of the office's language, with the office's pictures.
  func template() throws -> CompiledOutline {
    let path = "Templates/\(catalogue.office.language)/offer.md"
    let text = try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
    let logo = Array(try Data(contentsOf: folder.appendingPathComponent("logo.png")))
    return try CompiledOutline.compile(
      SourceText(name: path, text: text), assets: AssetLibrary(bytes: { path, _ in path == "logo.png" ? logo : nil }))
  }

  /// The offers whose text stands in `expected/`: each client with one, two or three packages in turn.
  func expected() throws -> [OfferRequest] {
    let ids = catalogue.packages.map(\.id)
    let choices = [[ids[1]], ids, [ids[0], ids[1]], [ids[0]], [ids[1], ids[2]]]
    return try catalogue.clients.enumerated().map { position, client in
      try request(client.id, choices[position % choices.count], number: "\(101 + position)/2026")
    }
  }

  func request(_ client: String, _ packages: [String], number: String) throws -> OfferRequest {
    let date = try #require(CalendarDate(year: 2026, month: 11, day: 23))
    return OfferRequest(clientID: client, packageIDs: packages, number: number, date: date)
  }

  var expectedFolder: URL { folder.appendingPathComponent("expected") }
}
