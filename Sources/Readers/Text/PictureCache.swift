import DocumentModel
import OpenXML

/// The pictures of a file, each looked at once however often it stands in the text.
struct PictureCache {
  struct Picture {
    var format: Image.Format
    var bytes: [UInt8]

    /// Nil for bytes of another kind; what a part is called or typed may be wrong, its first bytes are not.
    init?(bytes: [UInt8]) {
      if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
        format = .png
      } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
        format = .jpeg
      } else if bytes.beginsSVG {
        format = .svg
      } else {
        return nil
      }
      self.bytes = bytes
    }
  }

  /// What is known of a part; without a picture where it holds none.
  struct Entry {
    var picture: Picture?
  }

  private var entries: [PartName: Entry] = [:]

  subscript(part: PartName) -> Entry? {
    get { entries[part] }
    set { entries[part] = newValue }
  }
}

extension [UInt8] {
  /// Whether `<svg` stands at the head of it, after a declaration perhaps.
  fileprivate var beginsSVG: Bool {
    let head = String(decoding: prefix(1024), as: UTF8.self)
    guard head.drop(while: { $0.isWhitespace || $0 == "\u{FEFF}" }).first == "<" else { return false }
    return head.contains("<svg")
  }
}
