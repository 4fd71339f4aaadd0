import Diagnostics
import DocumentModel
import OpenXML
import Readers
import TestKit
import Testing

/// Small Word files, their markup in sections, and what is read out of them.
struct WordReaderTests {
  static let files: [CaseFile] = {
    do { return try CaseFile.all(in: "Cases") } catch { return [] }
  }()

  @Test(arguments: files) func markupIsReadAsWordShowsIt(_ file: CaseFile) throws {
    var file = file
    for index in file.cases.indices {
      let read = try Self.read(file.cases[index])
      for (section, text) in read {
        if CaseFile.isRecording {
          file.cases[index][section: section] = text
        } else {
          #expect(text == file.cases[index][section: section], "\(file.cases[index].label)")
        }
      }
    }
    if CaseFile.isRecording { try file.write() }
  }

  /// Strict Open XML says the same with other namespaces.
  @Test(arguments: files) func strictMarkupIsReadAlike(_ file: CaseFile) throws {
    for one in file.cases {
      #expect(try Self.read(one, isStrict: true) == Self.read(one), "\(one.label)")
    }
  }

  @Test(arguments: files) func whatIsReadCanBeWritten(_ file: CaseFile) throws {
    for one in file.cases {
      let read = try WordReader.read(parts: CaseParts(one))
      let (_, faults) = read.document.numbered()
      #expect(faults.isEmpty, "\(one.label)")
      try expectSpansToAddUp(read.document.blocks, one.label)
    }
  }

  private static func read(_ one: CaseFile.Case, isStrict: Bool = false) throws -> [String: String] {
    var sections: [String: String] = [:]
    do throws(Faults) {
      let read = try WordReader.read(parts: CaseParts(one, isStrict: isStrict))
      let isWhole = one[section: "document"] != nil
      sections[isWhole ? "document" : "blocks"] =
        (isWhole ? DocumentDump.dump(read.document) : DocumentDump.dump(read.document.blocks)).withoutLastBreak
      if !read.warnings.isEmpty || one[section: "warnings"] != nil {
        sections["warnings"] = read.warnings.map { "\($0.code.rawValue): \($0.message)" }.joined(separator: "\n")
      }
    } catch {
      sections["faults"] = error.diagnostics.map { "\($0.code.rawValue): \($0.message)" }.joined(separator: "\n")
    }
    return sections
  }
}

/// The model's word: the spans of a row, with those from above, add up to the number of columns.
func expectSpansToAddUp(_ blocks: [Block], _ label: String) throws {
  if let fault = blocks.spanFault { Issue.record("\(label): \(fault)") }
}

extension [Block] {
  /// A row whose spans do not add up, in words.
  var spanFault: String? {
    for block in self {
      let fault: String?
      switch block {
      case .table(let table):
        fault =
          table.header.spanFault(table.columns.count) ?? table.rows.spanFault(table.columns.count)
          ?? (table.header + table.rows).flatMap(\.cells).compactMap(\.blocks.spanFault).first
      case .clauses(let clauses): fault = clauses.compactMap(\.blocks.spanFault).first
      case .list(let list): fault = list.items.compactMap(\.spanFault).first
      case .group(let group): fault = group.blocks.spanFault
      case .columns(let columns): fault = columns.columns.compactMap(\.spanFault).first
      case .heading, .paragraph, .pageBreak, .rule: fault = nil
      }
      if let fault { return fault }
    }
    return nil
  }
}

extension [Table.Row] {
  fileprivate func spanFault(_ columns: Int) -> String? {
    var taken = [Int](repeating: 0, count: columns)
    for (number, row) in enumerated() {
      let free = taken.count { $0 == 0 }
      let covered = row.cells.map(\.columnSpan).reduce(0, +)
      if free != covered { return "row \(number) covers \(covered) of \(free) columns" }
      var column = 0
      for cell in row.cells {
        while column < columns, taken[column] > 0 { column += 1 }
        for index in column..<Swift.min(column + cell.columnSpan, columns) {
          if taken[index] > 0 { return "row \(number) covers what a cell above covers" }
          taken[index] = cell.rowSpan
        }
        column += cell.columnSpan
      }
      for index in taken.indices where taken[index] > 0 { taken[index] -= 1 }
    }
    return taken.contains { $0 > 0 } ? "a cell reaches below the last row" : nil
  }
}

extension String {
  fileprivate var withoutLastBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
