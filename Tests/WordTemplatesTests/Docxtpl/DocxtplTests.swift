import Diagnostics
import Foundation
import Merging
import OpenXML
import TestKit
import Testing
import Values
import WordTemplates

/// Templates that docxtpl merged, merged again: the same text in every part, paragraph by paragraph and cell by cell.
///
/// `record.py` made those of `Generated/` and recorded what docxtpl gave. Where Engross gives something else on purpose,
/// `differences.case` says what and why.
struct DocxtplTests {
  @Test(arguments: try CaseFile.all(in: "Generated"))
  func templatesGiveWhatDocxtplGives(_ file: CaseFile) throws {
    #expect(file.cases.count >= 30)
    var made = WrittenWordFiles()
    defer { made.validate() }
    for (number, one) in file.cases.enumerated() {
      let merged = try DocxtplCase(one).merged()
      #expect(merged.text == one[section: "docxtpl"], "\(one.label)")
      // A validator may need half a second for each, and they are much alike.
      if number.isMultiple(of: 5), let bytes = merged.bytes { made.files.append((one.label, bytes)) }
    }
  }

  @Test func wantedDifferences() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("differences.case")
    var file = try CaseFile(path: path.path)
    var made = WrittenWordFiles()
    defer { made.validate() }
    for index in file.cases.indices {
      let one = file.cases[index]
      let merged = try DocxtplCase(one).merged()
      if let bytes = merged.bytes { made.files.append((one.label, bytes)) }
      if CaseFile.isRecording {
        file.cases[index][section: "engross"] = merged.text
      } else {
        #expect(merged.text == one[section: "engross"], "\(one.label)")
      }
      #expect(merged.text != one[section: "docxtpl"], "\(one.label): no difference")
      #expect(one[section: "because"]?.isEmpty == false, "\(one.label): say why")
    }
    if CaseFile.isRecording { try file.write() }
  }
}

/// A template with its data and the text of what is merged, in the form in which `record.py` writes it down.
private struct DocxtplCase {
  private let one: CaseFile.Case

  init(_ one: CaseFile.Case) { self.one = one }

  /// Without bytes where it gives findings in place of a file.
  func merged() throws -> (text: String, bytes: [UInt8]?) {
    let data = try DataReader.record(of: Array((one[section: "data"] ?? "").utf8), named: "data.json", format: .json)
    do {
      let template = try CompiledWordTemplate.compile(WordFixture(one).bytes(), named: "template.docx")
      let bytes = try template.merge(data, settings: MergeSettings(language: .english)).write()
      return (try text(of: PackageReader(bytes, named: one.name)), bytes)
    } catch let faults as Faults {
      return (faults.diagnostics.map { "\($0.severity.rawValue): \($0.message)" }.joined(separator: "\n"), nil)
    }
  }

  private func text(of package: PackageReader) throws -> String {
    let reader = ReadableWord(formats: one[section: "formats"] != nil)
    var lines = [reader.text(of: try package.xml(of: .fixed("word/document.xml")))]
    for section in one.sections where section.name.hasPrefix("part ") {
      let name = String(section.name.dropFirst(5))
      guard let part = PartName("/" + name) else { continue }
      lines += ["== \(name)", reader.text(of: try package.xml(of: part))]
    }
    if one[section: "title"] != nil {
      let title = try package.xml(of: .fixed("docProps/core.xml")).elements.first { $0.name.local == "title" }
      lines.append("== title")
      lines.append((title?.children ?? []).map { if case .text(let text) = $0 { text } else { "" } }.joined())
    }
    return lines.joined(separator: "\n")
  }
}
