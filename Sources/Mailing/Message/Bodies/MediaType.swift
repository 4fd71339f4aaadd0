/// What kind of content a part has: `application/pdf`.
package struct MediaType: Sendable, Hashable {
  let text: String

  private init(_ text: String) { self.text = text }

  static let plain = MediaType("text/plain")
  static let html = MediaType("text/html")
  static let mixed = MediaType("multipart/mixed")
  static let alternative = MediaType("multipart/alternative")
  static let related = MediaType("multipart/related")
  static let unknown = MediaType("application/octet-stream")

  /// By the ending of a file's name; bytes of unknown meaning where it says nothing.
  package init(ofFile name: String) {
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last ?? ""
    self = Self.endings[ending.lowercased()].map { MediaType($0) } ?? .unknown
  }

  /// A picture in a page; nil where it is none.
  init?(picture text: String) {
    let subtype = text.utf8.dropFirst("image/".utf8.count)
    let isToken = subtype.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || "-+.".utf8.contains($0)
    }
    guard text.hasPrefix("image/"), (1...60).contains(subtype.count), isToken else { return nil }
    self.text = text.lowercased()
  }

  var isText: Bool { text.hasPrefix("text/") }

  private static let endings: [String: String] = [
    "csv": "text/csv",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "gif": "image/gif",
    "htm": "text/html",
    "html": "text/html",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "png": "image/png",
    "rtf": "application/rtf",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
    "zip": "application/zip",
  ]
}
