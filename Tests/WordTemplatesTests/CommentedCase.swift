import Diagnostics
import Merging
import OpenXML
import TestKit
import Values
import WordTemplates

/// A case with a section `comments`: its faults as comments in a copy of the template.
struct CommentedCase {
  private let one: CaseFile.Case

  init(_ one: CaseFile.Case) { self.one = one }

  func result(_ made: inout WrittenWordFiles) throws -> String {
    let template = try WordFixture(one).bytes()
    let copy = try CommentedTemplate.copy(
      of: template, named: "contract.docx", with: findings(), date: "2026-11-23T09:00:00Z")
    made.files.append((one.label, copy))
    let before = try PackageReader(template, named: "contract.docx")
    let after = try PackageReader(copy, named: "commented.docx")
    let comments = try after.partNames.first { $0.fileName.hasPrefix("comments") }.map { try after.xml(of: $0) }
    var lines = [WordDump.dump(try after.xml(of: .fixed("word/document.xml")))]
    for comment in comments?.elements ?? [] {
      let head = ["id", "author", "date", "initials"].compactMap { comment.value($0) }.joined(separator: " ")
      lines.append("== comment \(head)")
      lines.append(WordDump.dump(comment))
    }
    lines.append("== changed: " + (try changed(before, after)).joined(separator: " "))
    return lines.joined(separator: "\n")
  }

  private func findings() throws -> [Diagnostic] {
    let word = WordCase(one)
    do {
      let template = try word.compile()
      return try template.warnings + (one[section: "data"] == nil ? [] : template.merge(word.data()).warnings)
    } catch let faults as Faults {
      return faults.diagnostics
    }
  }

  private func changed(_ before: PackageReader, _ after: PackageReader) throws -> [String] {
    try after.partNames.filter { name in
      try !before.has(name) || before.contents(of: name) != after.contents(of: name)
    }.map(\.entryName).sorted()
  }
}
