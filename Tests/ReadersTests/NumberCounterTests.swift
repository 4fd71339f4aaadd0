import OpenXML
import Readers
import TestKit
import Testing

/// Labels of paragraphs, counted from numbering and styles alone.
struct NumberCounterTests {
  /// Sections: `numbering` and `styles` (the content of the parts), `paragraphs` (a line each: an id and a level, or the
  /// name of a style), `labels`.
  @Test func labelsAreThoseOfWord() throws {
    for var file in try CaseFile.all(in: "Numbering") {
      for index in file.cases.indices {
        let labels = try Self.labels(of: file.cases[index])
        if CaseFile.isRecording {
          file.cases[index][section: "labels"] = labels
        } else {
          #expect(labels == file.cases[index][section: "labels"], "\(file.cases[index].label)")
        }
      }
      if CaseFile.isRecording { try file.write() }
    }
  }

  static func labels(of one: CaseFile.Case) throws -> String {
    let numbering = try part("numbering", one[section: "numbering"] ?? "")
    let styles = NumberingStyles(reading: try part("styles", one[section: "styles"] ?? ""))
    let definitions = NumberingDefinitions(reading: numbering)
    var counter = NumberCounter(definitions)
    var lines: [String] = []
    var previous: NumberLabel?
    for line in (one[section: "paragraphs"] ?? "").split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let direct =
        Int(words[0]).map { NumberingProperties(id: $0, level: words.count > 1 ? Int(words[1]) : nil) }
      let place = styles.place(style: direct == nil ? words[0] : nil, direct: direct, in: definitions)
      guard let place, let label = counter.next(place.id, level: place.level) else {
        lines.append("\(line): none")
        continue
      }
      var text = "\(line): \(label.text)"
      if one[section: "contexts"] != nil {
        text += "  alone \(label.alone)  full \(label.inFullContext)  relative \(label.relative(to: previous))"
      }
      lines.append(text)
      previous = label
    }
    return lines.joined(separator: "\n")
  }

  static func part(_ root: String, _ content: String) throws -> XMLElement {
    let text =
      "<w:\(root) xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">\(content)</w:\(root)>"
    return try XMLReader.read(Array(text.utf8), named: root)
  }
}
