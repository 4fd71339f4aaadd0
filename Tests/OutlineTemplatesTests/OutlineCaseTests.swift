import Diagnostics
import DocumentModel
import Merging
import OutlineTemplates
import TemplateLanguage
import TestKit
import Testing
import Values

/// The case files: data and a template give a document or findings.
struct OutlineCaseTests {
  @Test(arguments: try CaseFile.all(in: "Cases"))
  func cases(_ file: CaseFile) throws {
    var file = file
    for index in file.cases.indices {
      let one = file.cases[index]
      let result = OutlineCase(one).result
      if CaseFile.isRecording {
        file.cases[index][section: "result"] = result
      } else {
        #expect(result == one[section: "result"], "\(one.label)")
      }
    }
    if CaseFile.isRecording { try file.write() }
  }
}

/// One case: `data` (YAML), `template`, files as `file NAME`, and what comes out.
struct OutlineCase {
  private let one: CaseFile.Case

  init(_ one: CaseFile.Case) { self.one = one }

  var result: String {
    do {
      let data = try DataReader.record(
        of: Array((one[section: "data"] ?? "").utf8), named: "data.yaml", format: .yaml)
      let files = one.sections.filter { $0.name.hasPrefix("file ") }.map { (String($0.name.dropFirst(5)), $0.text) }
      var text = one[section: "template"] ?? ""
      if one[section: "crlf"] != nil {
        text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
      }
      let source = SourceText(name: "template.md", text: text)
      let outline = try CompiledOutline.compile(
        source, library: TextLibrary(files.filter { $0.0.hasSuffix(".md") }), assets: Self.assets)
      if one[section: "fields"] != nil {
        return String(outline.usage().dump().dropLast())
      }
      let merged = try outline.merge(data, settings: MergeSettings(isDraft: one[section: "draft"] != nil))
      return self.text(of: merged.document) + self.text(of: merged.warnings)
    } catch {
      return self.text(of: error.diagnostics)
    }
  }

  /// The whole document where the case is about its properties, else its blocks.
  private func text(of document: Document) -> String {
    let dump = one[section: "whole"] == nil ? DocumentDump.dump(document.blocks) : DocumentDump.dump(document)
    return dump.hasSuffix("\n") ? String(dump.dropLast()) : dump
  }

  /// Findings of other parts, whose words their own tests hold: only their code and place count here.
  private static let elsewhere: Set<String> = [
    "missing-field", "unknown-filter", "unknown-test", "unknown-function", "include-not-found", "include-cycle",
    "unclosed-block", "unclosed-tag", "data-syntax", "key-not-text", "reference-to-left-out", "wrong-kind",
  ]

  private func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      var lines = "\n\(diagnostic.severity.rawValue) \(diagnostic.code.rawValue) \(label(diagnostic.place))"
      if one[section: "hints"] == nil, Self.elsewhere.contains(diagnostic.code.rawValue) { return lines }
      lines += " " + diagnostic.message
      for note in diagnostic.notes { lines += "\n  note \(label(note.place)) \(note.message)" }
      if let hint = diagnostic.hint { lines += "\n  try \(hint)" }
      return lines
    }.joined()
  }

  private func label(_ place: Place?) -> String {
    guard let place else { return "-" }
    return place.label + (place.length > 1 ? "+\(place.length)" : "")
  }

  /// A white PNG of 40 × 20 pixels at 96 DPI, and things that are none.
  static let assets = AssetLibrary(
    bytes: { path, _ in
      switch path {
      case "logo.png": TestImages.png(width: 40, height: 20)
      case "wide.png": TestImages.png(width: 4000, height: 1000)
      case "dense.png": TestImages.png(width: 600, height: 300, perMetre: 11_811)
      case "mark.svg": Array("<svg xmlns='http://www.w3.org/2000/svg' width='30mm' viewBox='0 0 60 20'/>".utf8)
      case "photo.jpg": TestImages.jpeg(width: 600, height: 300, perInch: 300)
      case "short.jpg": Array(TestImages.jpeg(width: 600, height: 300, perInch: 300).prefix(24))
      case "broken.png": Array("no picture".utf8)
      default: nil
      }
    }, names: { _ in ["logo.png", "wide.png"] })
}

enum TestImages {
  /// The markers that say a resolution and a size.
  static func jpeg(width: UInt16, height: UInt16, perInch: UInt16) -> [UInt8] {
    func number(_ value: UInt16) -> [UInt8] { [UInt8(value >> 8), UInt8(value & 0xFF)] }
    let header: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8) + [0, 1, 1, 1]
    let frame: [UInt8] = [0xFF, 0xC0, 0, 17, 8] + number(height) + number(width) + [3]
    return header + number(perInch) + number(perInch) + [0, 0] + frame + [UInt8](repeating: 0, count: 9) + [0xFF, 0xD9]
  }

  /// The chunks that say a size; the pixels are left out.
  static func png(width: UInt32, height: UInt32, perMetre: UInt32? = nil) -> [UInt8] {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    func number(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
    func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
      number(UInt32(data.count)) + Array(name.utf8) + data + number(0)
    }
    bytes += chunk("IHDR", number(width) + number(height) + [8, 2, 0, 0, 0])
    if let perMetre { bytes += chunk("pHYs", number(perMetre) + number(perMetre) + [1]) }
    return bytes + chunk("IEND", [])
  }
}
