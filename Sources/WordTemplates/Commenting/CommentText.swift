import Diagnostics

/// What a comment says of a finding, a paragraph each.
enum CommentText {
  /// - Parameter standsThere: whether the comment stands where the finding is; else it says where.
  static func lines(of finding: Diagnostic, standsThere: Bool) -> [String] {
    var lines: [String] = []
    if !standsThere, let place = finding.place {
      lines.append(whereabouts(place) + (place.excerpt.map { ": \($0)" } ?? ""))
    }
    lines.append(finding.message)
    for note in finding.notes {
      lines.append("note: \(note.message)" + (note.place.map { " (\(whereabouts($0)))" } ?? ""))
    }
    if let hint = finding.hint { lines.append("try: \(hint)") }
    lines.append("[\(finding.code.rawValue)]")
    return lines
  }

  /// Within the file the comment itself stands in, its name says nothing.
  private static func whereabouts(_ place: Place) -> String {
    guard let part = place.part, let line = place.line else { return place.label }
    return part.isEmpty ? "paragraph \(line)" : "\(part), paragraph \(line)"
  }
}
