/// A text a person wrote, by name, with its lines: turns a byte offset into a ``Place``.
package final class SourceText: Sendable {
  /// The file as the user named it.
  package let name: String
  package let text: String
  package let utf8: [UInt8]
  /// The offset of the first byte of every line.
  private let lineStarts: [Int]
  /// For the text of a Word file: the paragraph that each line is.
  private let paragraphs: [Paragraph]

  /// A paragraph of a Word file: what people call its part, and its number there, counted from 1.
  package struct Paragraph: Sendable {
    package var part: String
    package var number: Int

    package init(part: String, number: Int) {
      self.part = part
      self.number = number
    }
  }

  package init(name: String, text: String, paragraphs: [Paragraph] = []) {
    self.name = name
    self.text = text
    self.paragraphs = paragraphs
    self.utf8 = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in utf8.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    self.lineStarts = starts
  }

  /// The line that holds the byte at `offset`, counted from 1.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of line `line`, counted from 1, without its line break.
  package func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= lineStarts.count else { return [] }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : utf8.count
    if end > start, utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return utf8[start..<end]
  }

  /// How many lines there are; an empty text has one.
  package var lineCount: Int { lineStarts.count }

  /// The offset of the first byte of line `line`, counted from 1.
  package func offset(ofLine line: Int) -> Int {
    lineStarts[min(max(line, 1), lineStarts.count) - 1]
  }

  /// The place of the whole line that holds the byte at `offset`.
  package func place(ofLineAt offset: Int) -> Place {
    let start = self.offset(ofLine: line(at: offset))
    return place(start..<start + bytes(ofLine: line(at: offset)).count)
  }

  /// The place of a range of bytes; a range over several lines is marked to the end of its first.
  package func place(_ range: Range<Int>) -> Place {
    let line = line(at: range.lowerBound)
    let start = lineStarts[line - 1]
    let lineBytes = bytes(ofLine: line)
    let from = min(range.lowerBound, lineBytes.endIndex)
    let to = max(from, min(range.upperBound, lineBytes.endIndex))
    let before = String(decoding: utf8[start..<from], as: UTF8.self).count
    let marked = String(decoding: utf8[from..<to], as: UTF8.self).count
    let paragraph = line <= paragraphs.count ? paragraphs[line - 1] : nil
    return Place(
      file: name, line: paragraph?.number ?? line, column: before + 1, length: max(marked, 1),
      excerpt: String(decoding: lineBytes, as: UTF8.self), part: paragraph?.part)
  }
}

extension SourceText: Hashable {
  package static func == (a: SourceText, b: SourceText) -> Bool { a.name == b.name && a.text == b.text }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(utf8.count)
  }
}

/// A stretch of a ``SourceText``, in bytes.
package struct Span: Sendable, Hashable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  package init(_ a: Span, _ b: Span) {
    self.start = min(a.start, b.start)
    self.end = max(a.end, b.end)
  }

  package func place(in source: SourceText) -> Place { source.place(start..<max(start, end)) }
}
