/// How findings are shown on a terminal: the sentence, the place, the line with a caret, what to try.
package struct DiagnosticRenderer: Sendable {
  /// Whether to use terminal colours.
  package var colour: Bool

  package init(colour: Bool = false) { self.colour = colour }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined(separator: "\n")
  }

  /// One finding, several lines, each ending in a line break.
  package func render(_ diagnostic: Diagnostic) -> String {
    var out = ""
    let head = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    out += paint(head, diagnostic.severity.colourCode) + ": " + diagnostic.message.printable + "\n"
    if let place = diagnostic.place { out += render(place) }
    for note in diagnostic.notes {
      out += "  " + paint("note", "36") + ": " + note.message.printable
      if let place = note.place { out += " (\(place.label.printable))" }
      out += "\n"
    }
    if let hint = diagnostic.hint { out += "  " + paint("try", "32") + ": " + hint.printable + "\n" }
    return out
  }

  private func render(_ place: Place) -> String {
    var out = "  --> \(place.label.printable)\n"
    guard let line = place.line, let excerpt = place.excerpt else { return out }
    let number = String(line)
    let gutter = String(repeating: " ", count: number.count)
    let window = Excerpt(excerpt, column: place.column ?? 1, length: place.length)
    out += " \(gutter) |\n \(number) | \(window.text)\n"
    if place.column != nil { out += " \(gutter) | \(window.indent)\(paint(window.carets, "31"))\n" }
    return out
  }

  private func paint(_ text: String, _ code: String) -> String {
    colour ? "\u{1B}[1;\(code)m\(text)\u{1B}[0m" : text
  }
}

extension Place {
  /// `file:line:column`, as editors understand it; in a Word file `file, header 1, paragraph 3`, in a spreadsheet
  /// `file, Sheet 1, D12`.
  package var label: String {
    guard let line else { return file }
    if let cell {
      let found = column == nil ? "row \(cell)" : cell
      return [file, part ?? "", found].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    if let part { return [file, part, "paragraph \(line)"].filter { !$0.isEmpty }.joined(separator: ", ") }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}

extension Diagnostic.Severity {
  fileprivate var colourCode: String {
    switch self {
    case .note: "36"
    case .warning: "33"
    case .error: "31"
    }
  }
}

/// The part of a long line around the marked characters, safe to print on a terminal.
private struct Excerpt {
  /// What is shown of a line at most, in characters.
  static let width = 100

  var text: String
  var indent: String
  var carets: String

  init(_ line: String, column: Int, length: Int) {
    let characters = Array(line)
    let mark = min(max(column - 1, 0), characters.count)
    let start = characters.count > Self.width && mark > Self.width / 2 ? mark - Self.width / 2 : 0
    let end = min(characters.count, start + Self.width)
    let head = start > 0 ? "…" : ""
    text = head + String(characters[start..<end]).printable + (end < characters.count ? "…" : "")
    indent = String(repeating: " ", count: head.count + mark - start)
    carets = String(repeating: "^", count: max(1, min(length, end - mark)))
  }
}

extension String {
  /// The text without what could drive a terminal or turn its line around; a foreign file's name may hold anything.
  package var printable: String {
    if unicodeScalars.allSatisfy(\.isPrintable) { return self }
    return String(map { $0 == "\t" ? " " : $0.unicodeScalars.allSatisfy(\.isPrintable) ? $0 : "\u{FFFD}" })
  }
}

extension Unicode.Scalar {
  /// False for control characters, line separators, and the marks that turn the direction of writing.
  fileprivate var isPrintable: Bool {
    switch value {
    case 0x20..<0x7F: true
    case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: false
    default: properties.generalCategory != .control
    }
  }
}
