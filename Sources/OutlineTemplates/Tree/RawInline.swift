import Diagnostics

/// What stands in a line, as Markdown was read, with the tags still in it.
indirect enum RawInline {
  case text(String)
  case tag(Int)
  case attributes(Attributes)
  case blank(width: Int)
  case strong([RawInline])
  case emphasis([RawInline])
  case struck([RawInline])
  /// Text and tags.
  case code([RawInline])
  /// The address is text and tags.
  case link(address: [RawInline], [RawInline], Span)
  case image(address: [RawInline], alternative: [RawInline], Span)
  case softBreak
  case hardBreak
}

extension RawInline {
  /// Its own inlines, where it holds some that can have tags among them.
  var children: [RawInline]? {
    switch self {
    case .strong(let inlines), .emphasis(let inlines), .struck(let inlines), .link(_, let inlines, _): inlines
    default: nil
    }
  }

  /// The same with other inlines inside.
  func with(children: [RawInline]) -> RawInline {
    switch self {
    case .strong: .strong(children)
    case .emphasis: .emphasis(children)
    case .struck: .struck(children)
    case .link(let address, _, let span): .link(address: address, children, span)
    default: self
    }
  }

  var isWhiteSpace: Bool {
    switch self {
    case .text(let text): text.utf8.isWhiteSpace
    case .softBreak, .hardBreak: true
    default: false
    }
  }
}

extension [RawInline] {
  /// The tags in them, in order, however deep.
  var tags: [Int] {
    reduce(into: []) { tags, inline in
      switch inline {
      case .tag(let tag): tags.append(tag)
      case .code(let inlines): tags += inlines.tags
      case .image(let address, let alternative, _): tags += alternative.tags + address.tags
      case .link(let address, let inlines, _): tags += inlines.tags + address.tags
      default: tags += inline.children?.tags ?? []
      }
    }
  }

  /// Without white space at both ends.
  var trimmed: [RawInline] {
    var inlines = self[...]
    while let first = inlines.first, first.isWhiteSpace { inlines = inlines.dropFirst() }
    while let last = inlines.last, last.isWhiteSpace { inlines = inlines.dropLast() }
    return Array(inlines)
  }
}
