import Diagnostics
import TemplateLanguage
import TestKit
import Testing
import WordTemplates

/// Comments are written beside the text of a template, never into it.
@Suite struct CommentedCopyTests {
  @Test(arguments: try CaseFile.all(in: "Cases") + CaseFile.all(in: "Docxtpl/Generated"))
  func aCopyWithCommentsSaysTheSame(_ file: CaseFile) throws {
    var made = WrittenWordFiles()
    defer { made.validate() }
    for one in file.cases {
      let bytes = try WordFixture(one).bytes()
      guard let template = try Self.compiled(bytes) else { continue }
      let findings = Self.places(in: template.usage()).map { Diagnostic(.missingField, "`{{` lacks `}}`", at: $0) }
      let copy = try CommentedTemplate.copy(
        of: bytes, named: "contract.docx", with: findings + findings, date: "2026-11-23T09:00:00Z")
      // Of hundreds that are made alike some are enough.
      if made.files.count < 10 { made.files.append((one.label, copy)) }
      let again = try #require(try Self.compiled(copy), "\(one.label)")
      // The comments of people are text of the copy, whose comments speak of tags; they stand at the end.
      #expect(again.source.text.hasPrefix(template.source.text), "\(one.label)")
      if one[section: "part word/comments.xml"] == nil {
        #expect(again.source.text == template.source.text, "\(one.label)")
      }
    }
  }

  /// nil for a template with faults.
  private static func compiled(_ bytes: [UInt8]) throws -> CompiledWordTemplate? {
    do throws(Faults) {
      return try CompiledWordTemplate.compile(bytes, named: "contract.docx")
    } catch {
      return nil
    }
  }

  private static func places(in field: FieldTree) -> [Place] {
    field.places + (field.children + field.element).flatMap { places(in: $0) }
  }
}
