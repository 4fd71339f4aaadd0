import Catalogue
import Diagnostics
import Foundation
import Production
import Testing

/// The contracts of a sample office, made in a copy of it as `engross new contract` makes them.
struct SampleContracts {
  struct Contract {
    var client: String
    /// The file by its ending: `txt`, `html`, `docx`.
    var files: [String: [UInt8]]

    var text: String { String(decoding: files["txt"] ?? [], as: UTF8.self) }
  }

  static let formats = ["txt", "html", "docx"]

  let contracts: [Contract]

  /// A contract for every client, or for some.
  ///
  /// - Parameters:
  ///   - vat: how prices hold the tax, in place of what the office says.
  ///   - packages: what is agreed; none for the usual one.
  init(
    of sample: String, clients: [String]? = nil, vat: String? = nil, packages: [String] = [], settings: [String] = []
  ) throws {
    let office = try SampleOfficeFolder(sample)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: office.folder, to: folder)
    if let vat {
      let file = folder.appendingPathComponent("office.yaml")
      try Self.setVAT(vat, of: office.catalogue.office.language, in: file)
    }

    let clients = clients ?? office.catalogue.clients.map(\.id)
    let surroundings = Surroundings(
      today: nil, now: "2026-11-23T09:00:00Z", processors: 1, resourceFolder: SampleOfficeFolder.root.path)
    contracts = try clients.enumerated().map { position, client in
      let order = NewOrder(
        kind: "contract", office: folder.path, clients: [client], packages: packages,
        number: "\(position + 1)-2026", date: "2026-11-23", manager: nil, settings: settings, formats: Self.formats,
        style: nil, textWidth: 76, isDraft: false, replaces: false)
      let report = try Producer(surroundings: surroundings).makeNew(order)
      let faults = report.findings.filter { $0.severity != .note }
      if !faults.isEmpty { Issue.record("\(sample): \(DiagnosticRenderer().render(faults))") }
      return Contract(client: client, files: try RegisteredFiles(of: report, office: folder.path).documents)
    }
  }

  private static func setVAT(_ mode: String, of language: String, in file: URL) throws {
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let place = try #require(lines.firstIndex { $0.hasPrefix("  mode: ") })
    lines[place] = "  mode: \(mode)"
    if mode == "exempt" { lines.insert("  ground: \(language == "ru" ? "usn" : "not-registered")", at: place + 1) }
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
  }
}
