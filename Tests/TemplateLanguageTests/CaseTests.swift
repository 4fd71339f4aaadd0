import Diagnostics
import TemplateLanguage
import TestKit
import Testing

/// The files in `Cases/`: a template, and the tree or the findings it gives.
struct CaseTests {
  @Test func templatesGiveTheirTreesAndFindings() throws {
    for file in try CaseFile.all(in: "Cases") {
      var recorded = file
      for (index, one) in file.cases.enumerated() {
        guard let template = one[section: "template"] else {
          Issue.record("\(one.label) has no template")
          continue
        }
        let read = ReadTemplate(template)
        for section in one.sections where section.name != "template" {
          guard let actual = read.result(named: section.name) else {
            Issue.record("\(one.label): there is no result named `\(section.name)`")
            continue
          }
          if CaseFile.isRecording {
            recorded.cases[index][section: section.name] = actual
          } else {
            #expect(actual == section.text, "\(one.label), \(section.name)")
          }
        }
        if read.hasFaults, one[section: "tree"] != nil, one[section: "findings"] == nil {
          Issue.record("\(one.label) has findings:\n\(read.findings)")
        }
      }
      if CaseFile.isRecording { try recorded.write() }
    }
  }
}

/// A template read as the text carrier reads it.
struct ReadTemplate {
  let source: SourceText
  let scanned: [ScannedPiece]
  let statements: [Statement<String>]
  let diagnostics: [Diagnostic]

  init(_ template: String) {
    source = SourceText(name: "case", text: template)
    let (scanned, scanFaults) = TagScanner.scan(source)
    self.scanned = scanned
    let (statements, parseFaults) = StatementParser<String>.parse(
      TextPieces.pieces(from: scanned, in: source), in: source)
    self.statements = statements
    diagnostics = scanFaults + parseFaults
  }

  private var fields: String {
    var usage = FieldUsage(source: source)
    usage.collect(statements)
    let templates = usage.templates.map { "template \($0)\n" }.joined()
    return usage.tree.dump() + templates
  }

  var hasFaults: Bool { !diagnostics.isEmpty }
  var findings: String { DiagnosticRenderer().render(diagnostics) }

  func result(named name: String) -> String? {
    let text: String? =
      switch name {
      case "tree": SyntaxDump.text(of: statements) { "text \(SyntaxDump.quoted($0))" }
      case "findings": findings
      case "pieces": scanned.map { SyntaxDump.text(of: $0, in: source) + "\n" }.joined()
      case "fields": fields
      default: nil
      }
    return text.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }
  }
}

extension SyntaxDump {
  fileprivate static func text(of piece: ScannedPiece, in source: SourceText) -> String {
    func bytes(_ span: Span) -> String { quoted(String(decoding: source.utf8[span.start..<span.end], as: UTF8.self)) }
    switch piece {
    case .text(let span): return "text \(bytes(span))"
    case .raw(let span): return "raw \(bytes(span))"
    case .tag(let tag):
      let marks = [
        (tag.trimsBefore, "trims before"), (tag.keepsBefore, "keeps before"), (tag.trimsAfter, "trims after"),
        (tag.keepsAfter, "keeps after"),
      ].filter(\.0).map(\.1)
      return "\(tag.kind) \(bytes(tag.inner))" + marks.map { ", \($0)" }.joined()
    }
  }
}
