import Diagnostics
import TemplateLanguage

/// A line of the template, text and tags; a tag that goes over several lines keeps them together.
struct TemplateLine {
  enum Part {
    case text(Range<Int>)
    case tag(Int)
  }

  var parts: [Part] = []
  /// From the first byte to the line break, which is not included.
  var range: Range<Int>
}

extension TemplateLine {
  /// Cuts the bytes of a template's body, given with its tags, into lines.
  static func lines(of bytes: [UInt8], in body: Range<Int>, tags: [Tag]) -> [TemplateLine] {
    var lines: [TemplateLine] = []
    var line = TemplateLine(range: body.lowerBound..<body.lowerBound)
    var textStart = body.lowerBound
    var offset = body.lowerBound
    var next = tags.firstIndex { $0.span.start >= body.lowerBound } ?? tags.count

    func endText(_ end: Int) {
      if end > textStart { line.parts.append(.text(textStart..<end)) }
    }
    while offset < body.upperBound {
      if next < tags.count, tags[next].span.start == offset {
        endText(offset)
        line.parts.append(.tag(next))
        offset = max(tags[next].span.end, offset + 1)
        textStart = offset
        next += 1
      } else if bytes[offset] == UInt8(ascii: "\n") {
        endText(offset > textStart && bytes[offset - 1] == UInt8(ascii: "\r") ? offset - 1 : offset)
        line.range = line.range.lowerBound..<offset
        lines.append(line)
        offset += 1
        textStart = offset
        line = TemplateLine(range: offset..<offset)
      } else {
        offset += 1
      }
    }
    endText(min(offset, body.upperBound))
    line.range = line.range.lowerBound..<max(line.range.lowerBound, body.upperBound)
    if !line.parts.isEmpty { lines.append(line) }
    return lines
  }

  var tags: [Int] {
    parts.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
  }

  /// The text without the tags.
  func text(in bytes: [UInt8]) -> [UInt8] {
    parts.reduce(into: []) { text, part in if case .text(let range) = part { text += bytes[range] } }
  }

  /// How many columns of white space it begins with.
  func indentation(in bytes: [UInt8]) -> Int {
    var column = 0
    for byte in bytes[range] {
      if byte == UInt8(ascii: " ") {
        column += 1
      } else if byte == UInt8(ascii: "\t") {
        column += 4 - column % 4
      } else {
        break
      }
    }
    return column
  }
}

extension Sequence<UInt8> {
  var isWhiteSpace: Bool {
    allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
  }
}
