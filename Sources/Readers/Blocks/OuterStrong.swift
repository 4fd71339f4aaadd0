import DocumentModel

extension [Inline] {
  /// Without the bold that all of it has: in a heading it is the heading's own.
  var withoutOuterStrong: [Inline] {
    var plain: [Inline] = []
    for inline in self {
      switch inline {
      case .strong(let inner): plain += inner
      case .lineBreak, .note, .image: plain.append(inline)
      default: return self
      }
    }
    return plain
  }
}
