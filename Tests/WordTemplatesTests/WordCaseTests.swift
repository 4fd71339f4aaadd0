import Diagnostics
import Foundation
import Merging
import OpenXML
import OutlineTemplates
import TemplateLanguage
import TestKit
import Testing
import Values
import WordTemplates

/// The case files: a small Word file and data give a Word file or findings.
struct WordCaseTests {
  @Test(arguments: try CaseFile.all(in: "Cases"))
  func cases(_ file: CaseFile) throws {
    var file = file
    var made = WrittenWordFiles()
    defer { made.validate() }
    for index in file.cases.indices {
      let one = file.cases[index]
      let result = try WordCase(one).result(&made)
      if CaseFile.isRecording {
        file.cases[index][section: "result"] = result
      } else {
        #expect(result == one[section: "result"], "\(one.label)")
      }
    }
    if CaseFile.isRecording { try file.write() }
  }
}

/// One case: the parts of a template, `data` (YAML), and what comes out.
struct WordCase {
  private let one: CaseFile.Case

  init(_ one: CaseFile.Case) { self.one = one }

  /// A case with a section `comments` shows the copy that tells its faults.
  var showsComments: Bool { one[section: "comments"] != nil }

  func compile() throws -> CompiledWordTemplate {
    try CompiledWordTemplate.compile(
      WordFixture(one).bytes(), named: "contract.docx",
      trackedChanges: one[section: "refuse"] == nil ? .accept : .refuse, library: library, assets: Self.assets)
  }

  /// What lies beside the template of every case.
  static let assets = AssetLibrary(
    bytes: { path, _ in TestPictures.files.first { $0.name == path }?.bytes },
    names: { _ in TestPictures.files.map(\.name) })

  private var library: CaseLibrary { CaseLibrary(one: one) }

  func data() throws -> Record {
    try DataReader.record(of: Array((one[section: "data"] ?? "").utf8), named: "data.yaml", format: .yaml)
  }

  func result(_ made: inout WrittenWordFiles) throws -> String {
    if showsComments { return try CommentedCase(one).result(&made) }
    do {
      let template = try compile()
      if one[section: "fields"] != nil { return String(template.usage().dump().dropLast()) }
      let merged = try template.merge(data(), settings: MergeSettings(isDraft: one[section: "draft"] != nil))
      let bytes = try merged.write()
      made.files.append((one.label, bytes))
      let package = try PackageReader(bytes, named: "merged.docx")
      // Whoever marks the file takes its text from here.
      if let text = merged.text {
        #expect(try text == package.contents(of: .fixed("word/document.xml")), "\(one.label)")
      }
      var out: [String] = []
      if one[section: "xml"] != nil {
        out.append(try Self.xml(package))
      } else {
        out.append(WordDump.dump(try package.xml(of: .fixed("word/document.xml"))))
      }
      if one[section: "parts"] != nil {
        out.append("== parts")
        out += package.partNames.map(\.entryName)
      }
      for name in (one[section: "show"] ?? "").split(separator: "\n") {
        guard let part = PartName("/" + name) else { continue }
        out.append("== \(name)")
        out.append(
          name.hasSuffix(".rels") || name.hasPrefix("docProps") || name.hasPrefix("[")
            ? Self.lines(try package.contents(of: part)) : WordDump.dump(try package.xml(of: part)))
      }
      return out.joined(separator: "\n") + Self.text(of: merged.warnings)
    } catch let faults as Faults {
      return Self.text(of: faults.diagnostics)
    }
  }

  /// The body's XML, a paragraph or row a line, without the white space that fills the places of values.
  private static func xml(_ package: PackageReader) throws -> String {
    let text = String(decoding: try package.contents(of: .fixed("word/document.xml")), as: UTF8.self)
    guard let start = text.firstRange(of: "<w:body>"), let end = text.firstRange(of: "</w:body>") else { return text }
    var out = ""
    for piece in text[start.upperBound..<end.lowerBound].split(separator: "<") {
      let tag = "<" + piece
      if ["<w:p>", "<w:p ", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:sectPr"].contains(where: { tag.hasPrefix($0) }) {
        out += "\n"
      }
      // White space before the end of a tag.
      if let close = tag.lastIndex(of: ">") {
        var head = String(tag[..<close])
        let isEmpty = head.last == "/"
        if isEmpty { head.removeLast() }
        while head.last == " " { head.removeLast() }
        if isEmpty { head += "/" }
        out += single(head) + tag[close...]
      } else {
        out += tag
      }
    }
    return String(out.drop { $0 == "\n" })
  }

  /// A tag with one space between two attributes.
  private static func single(_ tag: String) -> String {
    var out = ""
    var isQuoted = false
    for character in tag {
      if character == "\"" { isQuoted.toggle() }
      if character == " ", out.last == " ", !isQuoted { continue }
      out.append(character)
    }
    return out
  }

  private static func lines(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("><", with: ">\n<").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      var lines = "\n\(diagnostic.severity.rawValue) \(diagnostic.code.rawValue) \(diagnostic.message)"
      if let place = diagnostic.place {
        lines += "\n  at \(place.label):\(place.column ?? 0)+\(place.length) \(place.excerpt ?? "")"
      }
      for note in diagnostic.notes { lines += "\n  note \(note.message) \(note.place?.label ?? "")" }
      if let hint = diagnostic.hint { lines += "\n  try \(hint)" }
      return lines
    }.joined()
  }
}

/// The files of the sections `file NAME`, texts and Word files; further parts of a Word file stand in `NAME: part …`.
private struct CaseLibrary: TemplateLibrary {
  let one: CaseFile.Case

  func template(named name: String, from includer: String) throws(Faults) -> SourceText? {
    one[section: "file \(name)"].map { SourceText(name: name, text: $0) }
  }

  func file(named name: String, from includer: String) throws(Faults) -> (name: String, bytes: [UInt8])? {
    guard one[section: "file \(name)"] != nil else { return nil }
    do {
      return (name, try WordFixture(one).bytes(of: "file \(name)"))
    } catch {
      return nil
    }
  }

  var names: [String] { one.sections.filter { $0.name.hasPrefix("file ") }.map { String($0.name.dropFirst(5)) } }
}
