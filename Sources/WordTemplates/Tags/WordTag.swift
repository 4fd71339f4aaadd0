import Diagnostics
import TemplateLanguage

/// A tag of a Word template: Jinja2's, with what docxtpl's users write besides.
struct WordTag {
  /// What a marker behind the opening brace says the tag governs: `{%p %}`, `{%tr %}`, `{%tc %}`, `{%r %}`.
  enum Scope: String, CaseIterable {
    case run = "r"
    case paragraph = "p"
    case row = "tr"
    case cell = "tc"

    /// The element that goes with the tag.
    var elementName: String { "w:" + rawValue }
  }

  /// `{% cellbg %}` and the like: they set something of the cell they stand in, and put nothing out.
  enum CellSetting: String {
    /// The colour behind the cell: `{% cellbg "F2F2F2" %}`.
    case background = "cellbg"
    /// How many columns it covers: `{% colspan 3 %}`.
    case columnSpan = "colspan"
    /// One cell over all columns of a loop: `{% hm %}`.
    case horizontalMerge = "hm"
    /// One cell over the rows of a loop, or over neighbours with an equal value: `{% vm %}`, `{% vm line.city %}`.
    case verticalMerge = "vm"
  }

  /// Its marker taken off.
  let tag: Tag
  let scope: Scope?
  let control: ControlTag?
  let cellSetting: CellSetting?

  init(_ scanned: Tag, in source: SourceText) {
    let (scope, inner) = Self.marker(scanned, source.utf8)
    var tag = scanned
    tag.inner = inner
    self.scope = scope
    if tag.kind == .control, let (setting, rest) = Self.cellSetting(inner, source.utf8) {
      cellSetting = setting
      tag.inner = rest
      control = nil
    } else {
      cellSetting = nil
      control = ControlTag.read(tag, in: source)
    }
    self.tag = tag
  }

  /// The marker and what follows it; a variable called `p` or `r` is none.
  private static func marker(_ tag: Tag, _ bytes: [UInt8]) -> (Scope?, Span) {
    for scope in Scope.allCases {
      let word = Array(scope.rawValue.utf8)
      let end = tag.inner.start + word.count
      guard end < tag.inner.end, bytes[tag.inner.start..<end].elementsEqual(word), isSpace(bytes, end) else { continue }
      var next = end
      while next < tag.inner.end, isSpace(bytes, next) { next += bytes[next] == 0xC2 ? 2 : 1 }
      if tag.kind != .comment, next >= tag.inner.end || !beginsOperand(bytes[next]) { return (nil, tag.inner) }
      return (scope, Span(next, max(next, tag.inner.end)))
    }
    return (nil, tag.inner)
  }

  private static func isSpace(_ bytes: [UInt8], _ offset: Int) -> Bool {
    bytes[offset] == 0x20 || bytes[offset] == 0x09 || bytes[offset] == 0x0B
      || bytes[offset] == 0xC2 && offset + 1 < bytes.count && bytes[offset + 1] == 0xA0
  }

  /// Whether an expression or a keyword can begin with this byte.
  private static func beginsOperand(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: "_\"'([{-".utf8.contains(byte)
    }
  }

  private static func cellSetting(_ inner: Span, _ bytes: [UInt8]) -> (CellSetting, Span)? {
    var start = inner.start
    while start < inner.end, isSpace(bytes, start) { start += bytes[start] == 0xC2 ? 2 : 1 }
    var end = start
    while end < inner.end, bytes[end] >= UInt8(ascii: "a"), bytes[end] <= UInt8(ascii: "z") { end += 1 }
    guard end == inner.end || isSpace(bytes, end),
      let setting = CellSetting(rawValue: String(decoding: bytes[start..<end], as: UTF8.self))
    else { return nil }
    return (setting, Span(end, inner.end))
  }
}
