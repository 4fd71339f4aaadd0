import Diagnostics

/// What a comment says of a finding, a paragraph each.
enum CommentText {
  /// - Parameters:
  ///   - file: the file the comment stands in, whose name says nothing there.
  ///   - standsThere: whether the comment stands where the finding is; else it says where.
  static func lines(of finding: Diagnostic, in file: String, standsThere: Bool) -> [String] {
    var lines: [String] = []
    if !standsThere, let place = finding.place {
      lines.append(label(of: place, in: file) + (place.excerpt.map { ": \($0)" } ?? ""))
    }
    lines.append(finding.message)
    for note in finding.notes {
      lines.append("note: \(note.message)" + (note.place.map { " (\(label(of: $0, in: file)))" } ?? ""))
    }
    if let hint = finding.hint { lines.append("try: \(hint)") }
    lines.append("[\(finding.code.rawValue)]")
    return lines
  }

  private static func label(of place: Place, in file: String) -> String {
    guard place.file == file, let part = place.part, let line = place.line else { return place.label }
    return part.isEmpty ? "paragraph \(line)" : "\(part), paragraph \(line)"
  }
}
