import Foundation

/// A file of test cases that needs no code: names, inputs and expected results as text.
///
/// ```
/// ### the name of a case
/// --- template
/// {{ client.name }}
/// --- tree
/// print (. client name)
/// ```
///
/// A case begins with `###`, a section with `---`; a section's text is the lines up to the next mark, without the last
/// line break. What stands before the first case is a comment.
package struct CaseFile: Sendable {
  package struct Section: Sendable {
    package var name: String
    package var text: String
  }

  package struct Case: Sendable {
    package var name: String
    /// The file and the line where the case begins, for messages.
    package var place: String
    package var sections: [Section]

    /// The text of a section, nil if the case has none of that name.
    package subscript(section section: String) -> String? {
      get { sections.first { $0.name == section }?.text }
      set {
        if let index = sections.firstIndex(where: { $0.name == section }) {
          sections[index].text = newValue ?? ""
        } else {
          sections.append(Section(name: section, text: newValue ?? ""))
        }
      }
    }

    package var label: String { "\(name) (\(place))" }
  }

  package var path: String
  /// The lines before the first case.
  package var preface: String
  package var cases: [Case]

  package init(path: String) throws {
    self.path = path
    self.cases = []
    self.preface = ""
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var preface: [String] = []
    // Cut at bytes: as characters, the two halves of a Windows line break are one.
    var lines = try Data(contentsOf: URL(fileURLWithPath: path))
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
    var text: [String] = []
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("### ") {
        finishSection(&text)
        cases.append(Case(name: String(line.dropFirst(4)), place: "\(name):\(number + 1)", sections: []))
      } else if line.hasPrefix("--- "), !cases.isEmpty {
        finishSection(&text)
        cases[cases.count - 1].sections.append(Section(name: String(line.dropFirst(4)), text: ""))
      } else if cases.isEmpty {
        preface.append(line)
      } else {
        text.append(line)
      }
    }
    finishSection(&text)
    self.preface = preface.joined(separator: "\n")
  }

  private mutating func finishSection(_ text: inout [String]) {
    defer { text = [] }
    guard let last = cases.indices.last, let section = cases[last].sections.indices.last else { return }
    cases[last].sections[section].text = text.joined(separator: "\n")
  }

  /// Writes the file again, with the sections as they are now.
  package func write() throws {
    var out = preface.isEmpty ? "" : preface + "\n"
    for one in cases {
      out += "### \(one.name)\n"
      for section in one.sections { out += "--- \(section.name)\n" + (section.text.isEmpty ? "" : section.text + "\n") }
    }
    try out.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// The files with this ending in the folder `name` beside the test's source, in order.
  package static func all(in name: String, ending: String = ".case", besides filePath: String = #filePath) throws
    -> [CaseFile]
  {
    let folder =
      filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/" + name
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }.sorted()
      .map { try CaseFile(path: folder + "/" + $0) }
  }

  /// Whether expected results are to be written instead of compared: `ENGROSS_RECORD=1`.
  package static var isRecording: Bool { ProcessInfo.processInfo.environment["ENGROSS_RECORD"] == "1" }
}

/// The name of the file: a failure that names its argument shows this, not all the cases.
extension CaseFile: CustomStringConvertible {
  package var description: String { path.split(separator: "/").last.map(String.init) ?? path }
}

extension CaseFile.Case: CustomStringConvertible {
  package var description: String { label }
}
