import OpenXML

/// The prefixes under which this target knows the namespaces of a Word file, whatever a file calls them.
///
/// Word, LibreOffice and Google Docs use these; a file with others, or of the strict variant of the standard
/// (ISO/IEC 29500-1), is read under them, so that `w:p` is a paragraph everywhere. The addresses stay as they are.
enum TemplatePrefixes {
  private static let transitional = "http://schemas.openxmlformats.org/"
  private static let strict = "http://purl.oclc.org/ooxml/"

  /// The prefix of a namespace; nil for one that this target does not look into.
  static func prefix(of namespace: String) -> StaticString? { prefixes[namespace] }

  private static let prefixes: [String: StaticString] = [
    transitional + "wordprocessingml/2006/main": "w", strict + "wordprocessingml/main": "w",
    transitional + "officeDocument/2006/relationships": "r", strict + "officeDocument/relationships": "r",
    transitional + "drawingml/2006/main": "a", strict + "drawingml/main": "a",
    transitional + "drawingml/2006/wordprocessingDrawing": "wp", strict + "drawingml/wordprocessingDrawing": "wp",
    transitional + "drawingml/2006/picture": "pic", strict + "drawingml/picture": "pic",
    transitional + "markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "urn:schemas-microsoft-com:vml": "v",
  ]

  /// The kind of a relationship, `image`, in the transitional and the strict variant alike.
  static func kind(ofRelationship type: String) -> Substring {
    type.lastIndex(of: "/").map { type[type.index(after: $0)...] } ?? type[...]
  }
}
