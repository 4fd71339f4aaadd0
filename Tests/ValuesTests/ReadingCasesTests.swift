import Diagnostics
import TestKit
import Testing
import Values

/// The case files: a section named as the format holds the input, `value`, `records` or `faults` what comes of it.
@Suite struct ReadingCasesTests {
  static let formats: [String: DataFormat] = [
    "yaml": .yaml, "json": .json, "jsonl": .jsonLines, "csv": .csv,
  ]

  @Test func casesHold() throws {
    for var file in try CaseFile.all(in: "Cases", ending: ".case") {
      for position in file.cases.indices {
        let one = file.cases[position]
        guard let input = one.sections.first, let format = Self.formats[input.name] else {
          Issue.record("\(one.label): no input")
          continue
        }
        let isStream = one[section: "records"] != nil
        let bytes = Array(input.text.utf8)
        let results = (isStream || format != .yaml ? [64 << 10, 1, 3, 17] : [64 << 10]).map { chunk in
          isStream ? Self.records(bytes, format, chunk) : Self.whole(bytes, format)
        }
        #expect(Set(results.map(\.bare)).count == 1, "\(one.label): the size of the pieces plays a part: \(results)")
        let (section, text) = (results[0].section, results[0].text)
        if CaseFile.isRecording {
          file.cases[position].sections.removeAll { ["value", "faults"].contains($0.name) }
          file.cases[position][section: section] = text
        } else {
          #expect(one[section: section] == text, "\(one.label)")
        }
      }
      if CaseFile.isRecording { try file.write() }
    }
  }

  struct Outcome: Hashable {
    var section: String
    /// With the text of the lines, which a fault has where its whole line stands in one piece.
    var text: String
    /// Without it.
    var bare: String
  }

  static func whole(_ bytes: [UInt8], _ format: DataFormat) -> Outcome {
    do {
      let value = try DataReader.value(
        of: bytes, named: "data." + (format == .jsonLines ? "jsonl" : format.rawValue), format: format)
      let text = trimmed(dump(value))
      return Outcome(section: "value", text: text, bare: text)
    } catch {
      return Outcome(section: "faults", text: rendered(error), bare: bare(error))
    }
  }

  static func records(_ bytes: [UInt8], _ format: DataFormat, _ chunk: Int) -> Outcome {
    var text = ""
    var bareText = ""
    do {
      let source = ByteSource(bytes, named: "data." + (format == .jsonLines ? "jsonl" : format.rawValue), chunk: chunk)
      var stream = try DataReader.records(source, format: format)
      while true {
        do {
          guard let record = try stream.next() else { break }
          text += "record\n" + dump(.record(record), "  ")
          bareText += "record\n" + dump(.record(record), "  ")
        } catch {
          text += rendered(error) + "\n"
          bareText += bare(error) + "\n"
        }
      }
    } catch {
      text += rendered(error) + "\n"
      bareText += bare(error) + "\n"
    }
    return Outcome(section: "records", text: trimmed(text), bare: bareText)
  }

  private static func bare(_ faults: Faults) -> String {
    var faults = faults
    for position in faults.diagnostics.indices { faults.diagnostics[position].place?.excerpt = nil }
    return rendered(faults)
  }

  private static func rendered(_ faults: Faults) -> String {
    trimmed(DiagnosticRenderer().render(faults.diagnostics))
  }

  private static func trimmed(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
