import Diagnostics

/// Where a template's front matter stands, and where its body begins.
struct FrontMatterRange {
  /// The YAML between the `---` lines; nil where there is none.
  let yaml: Range<Int>?
  let body: Range<Int>
  /// The front matter begins and does not end.
  let isUnclosed: Bool

  init(_ source: SourceText) {
    let count = source.utf8.count
    guard Self.isMark(source, 1, ["---"]) else {
      self.init(yaml: nil, body: 0..<count, isUnclosed: false)
      return
    }
    var line = 2
    while line <= source.lineCount {
      if Self.isMark(source, line, ["---", "..."]) {
        let end = line < source.lineCount ? source.offset(ofLine: line + 1) : count
        self.init(
          yaml: source.offset(ofLine: 2)..<source.offset(ofLine: line), body: end..<count, isUnclosed: false)
        return
      }
      line += 1
    }
    self.init(yaml: nil, body: count..<count, isUnclosed: true)
  }

  private init(yaml: Range<Int>?, body: Range<Int>, isUnclosed: Bool) {
    self.yaml = yaml
    self.body = body
    self.isUnclosed = isUnclosed
  }

  private static func isMark(_ source: SourceText, _ line: Int, _ marks: [String]) -> Bool {
    var bytes = source.bytes(ofLine: line)
    // A byte order mark, as Windows editors write it.
    if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    while let last = bytes.last, [last].isWhiteSpace { bytes = bytes.dropLast() }
    return marks.contains { bytes.elementsEqual($0.utf8) }
  }
}
