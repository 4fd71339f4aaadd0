/// The names that WordprocessingML is made of: namespaces, kinds of relationship, kinds of part.
enum WordNames {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let art = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"

  /// What every part with paragraphs declares at its root.
  static let namespaces: KeyValuePairs<StaticString, String> = [
    "xmlns:w": main, "xmlns:r": relationships, "xmlns:wp": drawing, "xmlns:a": art, "xmlns:pic": picture,
  ]

  static func relationship(_ kind: String) -> String { relationships + "/" + kind }

  static func contentType(_ kind: String) -> String {
    "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind + "+xml"
  }
}
