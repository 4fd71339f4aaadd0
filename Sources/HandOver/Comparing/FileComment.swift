import OpenXML

/// A comment that somebody put into a file.
package struct FileComment: Sendable, Hashable {
  package var author: String
  /// When it was written, as the file says: `2026-11-23T09:00:00Z`; may be empty.
  package var date: String
  package var text: String
  /// The clause where it stands; nil where its place is gone.
  package var clause: ClauseLabel?
  /// Whether somebody marked it as dealt with.
  package var isResolved: Bool
}

/// Marks that show in a document that is read where its comments stand.
///
/// They are characters of private use that no keyboard has; the number of the comment stands between them.
enum RemarkMarks {
  private static let opening: Unicode.Scalar = "\u{10FFF0}"
  private static let closing: Unicode.Scalar = "\u{10FFF1}"

  /// The root with a mark in place of every reference to a comment.
  static func marking(_ element: XMLElement) -> XMLElement {
    var element = element
    for index in element.children.indices {
      guard case .element(let child) = element.children[index] else { continue }
      if child.isWord("commentReference") {
        var text = XMLElement(like: child, "t")
        text.children = [.text("\(opening)\(child.value("id") ?? "")\(closing)")]
        element.children[index] = .element(text)
      } else {
        element.children[index] = .element(marking(child))
      }
    }
    return element
  }

  /// The text without marks, and the comments that they stand for.
  static func taken(from text: String) -> (text: String, comments: [String]) {
    guard text.unicodeScalars.contains(opening) else { return (text, []) }
    var out = String.UnicodeScalarView()
    var comments: [String] = []
    var open: String.UnicodeScalarView?
    for scalar in text.unicodeScalars {
      if scalar == opening {
        open = String.UnicodeScalarView()
      } else if scalar == closing {
        if let id = open { comments.append(String(id)) }
        open = nil
      } else if open != nil {
        open?.append(scalar)
      } else {
        out.append(scalar)
      }
    }
    return (String(out), comments)
  }
}
