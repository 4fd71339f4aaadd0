import Diagnostics

/// The Markdown that cmark-gfm reads, with the way back to the template it was made from.
struct MarkdownText {
  private(set) var bytes: [UInt8] = []
  /// Where stretches copied as they are begin, in the Markdown and in the source; ascending in both.
  private var stretches: [(markdown: Int, source: Int)] = []
  /// The offset of the first byte of every line.
  private(set) var lineStarts: [Int] = [0]

  /// Appends bytes that stand in the source at `offset`.
  mutating func append(_ text: ArraySlice<UInt8>, from offset: Int) {
    guard !text.isEmpty else { return }
    stretches.append((bytes.count, offset))
    bytes += text
  }

  /// Appends what stands for the source at `offset`.
  mutating func append(placeholder: [UInt8], from offset: Int) {
    stretches.append((bytes.count, offset))
    bytes += placeholder
  }

  mutating func endLine(from offset: Int) {
    stretches.append((bytes.count, offset))
    bytes.append(UInt8(ascii: "\n"))
    lineStarts.append(bytes.count)
  }

  /// The byte of the source from which the byte of the Markdown at `offset` comes.
  func sourceOffset(of offset: Int) -> Int {
    var low = 0
    var high = stretches.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].markdown <= offset { low = middle } else { high = middle }
    }
    guard low < stretches.count else { return 0 }
    return stretches[low].source + max(0, offset - stretches[low].markdown)
  }

  /// The byte of the source for a line and column as cmark counts them, both from 1.
  func sourceOffset(line: Int, column: Int) -> Int {
    sourceOffset(of: offset(ofLine: line) + max(0, column - 1))
  }

  func offset(ofLine line: Int) -> Int { lineStarts[min(max(line, 1), lineStarts.count) - 1] }

  /// The bytes of a line, counted from 1, without its line break.
  func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= lineStarts.count else { return [] }
    let end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    return bytes[lineStarts[line - 1]..<end]
  }
}
