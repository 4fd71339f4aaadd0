/// A part of notes without any, for a template that has none and includes a file that does.
enum NotesPart {
  /// The lines that part the notes from the text are notes themselves (ECMA-376 part 1, 17.11.10).
  static func empty(_ kind: NoteKind) -> [UInt8] {
    let name = "w:\(kind.rawValue)"
    func line(_ id: Int, _ type: String, _ mark: String) -> String {
      "<\(name) w:id=\"\(id)\" w:type=\"\(type)\"><w:p><w:r><w:\(mark)/></w:r></w:p></\(name)>"
    }
    return Array(
      ("<\(name)s xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + line(-1, "separator", "separator") + line(0, "continuationSeparator", "continuationSeparator")
        + "</\(name)s>").utf8)
  }
}
