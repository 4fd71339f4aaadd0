import DocumentModel

/// The content of one paragraph while it is read: pieces, each with its looks, in their order.
struct ReadLine {
  enum Content {
    case text(String)
    case inline(Inline)
    case pageBreak
  }

  struct Piece {
    var content: Content
    var look: RunLook
    /// The address that a click opens.
    var link: String?
  }

  /// The two ends of a line: place and date, say.
  struct Sides {
    var left: [Inline]
    var right: [Inline]
    /// How far from the left margin the line ends, in twips.
    var reach: Int
  }

  private(set) var pieces: [Piece] = []
  /// What stood in text boxes that are anchored here.
  var boxes: [Block] = []
  /// Where the tabs of the paragraph lead to, by their turn.
  private var stops: [TabStop] = []
  private var tabCount = 0
  /// How many characters stand between the last tab and here.
  private var width = 0
  /// The piece that is a tab to a right-hand stop.
  private var divide: Int?

  /// The tab stops of the paragraph whose text comes now.
  mutating func expectTabs(_ stops: [TabStop]) {
    self.stops = stops.filter { $0.kind != .cleared }.sorted { $0.position < $1.position }
    tabCount = 0
    width = 0
  }

  mutating func append(_ text: String, _ look: RunLook, link: String?) {
    if text.isEmpty { return }
    width += text.count
    if let last = pieces.last, case .text(let before) = last.content, last.look == look, last.link == link,
      divide != pieces.count - 1
    {
      // Taken out first, so that the text grows in place.
      pieces[pieces.count - 1].content = .pageBreak
      var whole = before
      whole += text
      pieces[pieces.count - 1].content = .text(whole)
    } else {
      pieces.append(Piece(content: .text(text), look: look, link: link))
    }
  }

  mutating func append(_ inline: Inline, _ look: RunLook, link: String?) {
    if inline == .lineBreak {
      tabCount = 0
      width = 0
    }
    pieces.append(Piece(content: .inline(inline), look: look, link: link))
  }

  /// A tab, or the line to fill in that it draws.
  mutating func appendTab(_ look: RunLook, link: String?) {
    tabCount += 1
    let stop = tabCount <= stops.count ? stops[tabCount - 1] : nil
    switch stop?.kind {
    case .line:
      let start = tabCount > 1 ? stops[tabCount - 2].position : 0
      // A letter of 12 points is about 120 twips wide.
      let wanted = ((stop?.position ?? 0) - start) / 120 - width
      append(.blank(Blank(width: min(max(wanted, 3), 60))), look, link: link)
    case .trailing:
      divide = pieces.count
      pieces.append(Piece(content: .text("\t"), look: look, link: link))
    default: append("\t", look, link: link)
    }
    width = 0
  }

  mutating func breakPage() {
    pieces.append(Piece(content: .pageBreak, look: RunLook(), link: nil))
  }

  mutating func append(_ line: ReadLine) {
    pieces += line.pieces
    boxes += line.boxes
  }

  /// How many underscores it is; nil where it holds anything else.
  var underscores: Int? {
    var count = 0
    for piece in pieces {
      guard case .text(let text) = piece.content, text.utf8.allSatisfy({ $0 == UInt8(ascii: "_") }) else { return nil }
      count += text.utf8.count
    }
    return count > 0 ? count : nil
  }
}

extension ReadLine {
  /// The inlines, divided where a page begins.
  var pages: [[Inline]] {
    var pages: [[Inline]] = []
    var start = 0
    for (index, piece) in pieces.enumerated() {
      guard case .pageBreak = piece.content else { continue }
      pages.append(Nesting(0).inlines(pieces[start..<index]))
      start = index + 1
    }
    pages.append(Nesting(0).inlines(pieces[start...]))
    return pages
  }

  /// What stands at the two ends of a line with a single tab, which leads to a right-hand stop.
  var sides: Sides? {
    guard let divide, tabCount == 1, pieces.count > divide + 1, divide > 0, boxes.isEmpty else { return nil }
    let isBroken = pieces.contains { piece in
      switch piece.content {
      case .pageBreak, .inline(.lineBreak): true
      default: false
      }
    }
    if isBroken { return nil }
    return Sides(
      left: Nesting(0).inlines(pieces[..<divide]), right: Nesting(0).inlines(pieces[(divide + 1)...]),
      reach: stops[0].position)
  }

  /// The inlines, whatever page they stand on.
  var inlines: [Inline] { pages.flatMap { $0 } }
}

/// One of the looks that inlines can have around each other, from a link on the outside to raised figures within.
private struct Nesting {
  private let depth: Int

  init(_ depth: Int) { self.depth = depth }

  func inlines(_ pieces: ArraySlice<ReadLine.Piece>) -> [Inline] {
    if depth > 5 { return leaves(pieces) }
    var inlines: [Inline] = []
    var start = pieces.startIndex
    while start < pieces.endIndex {
      let key = pieces[start]
      let end = pieces[start...].firstIndex { !isAlike($0, key) } ?? pieces.endIndex
      let inner = Nesting(depth + 1).inlines(pieces[start..<end])
      inlines += around(inner, key)
      start = end
    }
    return inlines
  }

  /// The inlines themselves; texts that differ in nothing that is shown are one.
  private func leaves(_ pieces: ArraySlice<ReadLine.Piece>) -> [Inline] {
    var inlines: [Inline] = []
    var text = ""
    for piece in pieces {
      switch piece.content {
      case .text(let part): text += part
      case .inline(let inline):
        if !text.isEmpty { inlines.append(.text(text)) }
        text = ""
        inlines.append(inline)
      case .pageBreak: break
      }
    }
    if !text.isEmpty { inlines.append(.text(text)) }
    return inlines
  }

  private func isAlike(_ a: ReadLine.Piece, _ b: ReadLine.Piece) -> Bool {
    switch depth {
    case 0: a.link == b.link
    case 1: a.look.isStrong == b.look.isStrong
    case 2: a.look.isEmphasis == b.look.isEmphasis
    case 3: a.isUnderlined == b.isUnderlined
    case 4: a.look.isStruck == b.look.isStruck
    default: a.look.position == b.look.position
    }
  }

  private func around(_ inner: [Inline], _ piece: ReadLine.Piece) -> [Inline] {
    switch depth {
    case 0: piece.link.map { [.link(Link(address: $0, inlines: inner))] } ?? inner
    case 1: piece.look.isStrong ? [.strong(inner)] : inner
    case 2: piece.look.isEmphasis ? [.emphasis(inner)] : inner
    case 3: piece.isUnderlined ? [.underlined(inner)] : inner
    case 4: piece.look.isStruck ? [.struck(inner)] : inner
    default:
      switch piece.look.position {
      case .line: inner
      case .raised: [.superscript(inner)]
      case .lowered: [.subscript(inner)]
      }
    }
  }
}

extension ReadLine.Piece {
  /// Links are underlined everywhere, which says nothing.
  fileprivate var isUnderlined: Bool { look.isUnderlined && link == nil }
}
