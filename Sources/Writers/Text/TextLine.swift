/// A line of the text to be, with what it takes on the sheet.
struct TextLine {
  /// The spaces before it.
  var indent = 0
  /// UTF-8 without a line break.
  var bytes: [UInt8] = []
  /// The columns that ``bytes`` take.
  var width = 0
  /// The line that somebody signs on; those of columns side by side stand at one height.
  var isSignature = false

  static let empty = TextLine()

  var isEmpty: Bool { bytes.isEmpty }

  init() {}

  init(_ text: String) {
    bytes = Array(text.utf8)
    width = DisplayWidth.of(text)
  }

  init(bytes: ArraySlice<UInt8>, width: Int) {
    self.bytes = Array(bytes)
    self.width = width
  }

  static func rule(of byte: Character, width: Int) -> TextLine { TextLine(String(repeating: byte, count: width)) }

  /// Appends another line that begins at `column`, or right here where that is behind.
  mutating func append(_ line: TextLine, at column: Int) {
    if line.isEmpty { return }
    let end = bytes.isEmpty ? 0 : indent + width
    let start = max(column + line.indent, end)
    if bytes.isEmpty {
      indent = start
      bytes = line.bytes
      width = line.width
    } else {
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: start - end))
      bytes += line.bytes
      width = start - indent + line.width
    }
    isSignature = isSignature || line.isSignature
  }

  /// Puts the line in its place within `width` columns.
  mutating func align(_ alignment: TextAlignment, within width: Int) {
    if isEmpty { return }
    switch alignment {
    case .leading: break
    case .center: indent += max(0, width - indent - self.width) / 2
    case .trailing: indent += max(0, width - indent - self.width)
    }
  }
}

enum TextAlignment {
  case leading
  case center
  case trailing
}
