import DocumentModel

/// A paragraph of a signature block that somebody signs: exactly one blank, the post before it, the name after it.
struct SignatureLine {
  /// The shortest line that a hand can sign on, in characters.
  static let shortest = 10
  /// The line of a typist where nothing longer is asked for.
  static let usual = 20

  var post: [Inline]
  var width: Int
  var name: [Inline]
  /// What follows the name on lines of its own, such as «М.П.».
  var rest: [Inline]

  /// Nil for a paragraph without a blank, or with several, as a date to be filled in has.
  init?(_ paragraph: Paragraph) {
    let inlines = paragraph.inlines
    var found: (index: Int, width: Int)?
    for (index, inline) in inlines.enumerated() {
      guard case .blank(let blank) = inline else { continue }
      if found != nil { return nil }
      found = (index, blank.width)
    }
    guard let found else { return nil }
    post = Array(inlines[..<found.index])
    width = Blank(width: found.width).underscores.utf8.count
    let after = inlines[(found.index + 1)...]
    let end = after.firstIndex(of: .lineBreak) ?? after.endIndex
    name = Array(after[..<end])
    rest = Array(after[min(end + 1, after.endIndex)...])
  }
}
