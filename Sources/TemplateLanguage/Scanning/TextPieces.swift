package import Diagnostics

/// The white-space rules of the text carrier: what of the text around tags is printed.
///
/// - `{%-` and `-%}` take all white space before and after the tag, line breaks included.
/// - A line that holds nothing but control tags and comments leaves nothing behind: its indent, the blanks between its
///   tags and its line break go. `{%+` keeps the indent, `+%}` the line break, and so does `{%-`, which has already
///   taken the break before the line.
/// - Everything else stays as it is written, the last line break of the template too.
///
/// No-break spaces are not white space here: who typed one wants it printed.
package struct TextPieces {
  /// The pieces of a template for ``StatementParser``; comments are gone.
  package static func pieces(from scanned: [ScannedPiece], in source: SourceText) -> [Piece<String>] {
    spans(from: scanned, in: source).map { piece in
      switch piece {
      case .content(let span): .content(String(decoding: source.utf8[span.start..<span.end], as: UTF8.self))
      case .tag(let tag): .tag(tag)
      }
    }
  }

  /// The same with the stretches of the template instead of copies of them.
  package static func spans(from scanned: [ScannedPiece], in source: SourceText) -> [Piece<Span>] {
    let alone = TagsAlone(scanned, source.utf8)
    var pieces: [Piece<Span>] = []
    pieces.reserveCapacity(scanned.count)
    for (index, piece) in scanned.enumerated() {
      switch piece {
      case .tag(let tag):
        if tag.kind != .comment { pieces.append(.tag(tag)) }
      case .text(let span), .raw(let span):
        let kept = trim(
          span, after: tag(scanned, index - 1), before: tag(scanned, index + 1),
          dropsLineEnd: index > 0 && alone.endsLine(index - 1),
          dropsIndent: index + 1 < scanned.count && alone.beginsLine(index + 1), in: source.utf8)
        if kept.start < kept.end { pieces.append(.content(kept)) }
      }
    }
    return pieces
  }

  private static func tag(_ scanned: [ScannedPiece], _ index: Int) -> Tag? {
    guard scanned.indices.contains(index), case .tag(let tag) = scanned[index] else { return nil }
    return tag
  }

  private static func trim(
    _ span: Span, after previous: Tag?, before next: Tag?, dropsLineEnd: Bool, dropsIndent: Bool, in bytes: [UInt8]
  ) -> Span {
    var kept = span
    if previous?.trimsAfter == true {
      while kept.start < kept.end, bytes[kept.start].isPlainSpace { kept.start += 1 }
    } else if dropsLineEnd {
      while kept.start < kept.end, bytes[kept.start].isBlank { kept.start += 1 }
      if kept.start < kept.end, bytes[kept.start] == UInt8(ascii: "\n"), previous?.keepsAfter != true {
        kept.start += 1
      }
    }
    if next?.trimsBefore == true {
      while kept.end > kept.start, bytes[kept.end - 1].isPlainSpace { kept.end -= 1 }
    } else if dropsIndent, next?.keepsBefore != true {
      while kept.end > kept.start, bytes[kept.end - 1].isBlank { kept.end -= 1 }
    }
    return kept
  }
}

/// Which control tags and comments stand on lines that hold nothing else.
private struct TagsAlone {
  private var alone: [Bool]
  private var keepsLineEnd: [Bool]

  init(_ scanned: [ScannedPiece], _ bytes: [UInt8]) {
    alone = [Bool](repeating: false, count: scanned.count)
    keepsLineEnd = alone
    var index = 0
    while index < scanned.count {
      guard Self.isControl(scanned[index]) else {
        index += 1
        continue
      }
      // A run of control tags with at most blanks between them.
      var last = index
      while true {
        if last + 1 < scanned.count, Self.isControl(scanned[last + 1]) {
          last += 1
        } else if last + 2 < scanned.count, Self.isControl(scanned[last + 2]), Self.isBlank(scanned[last + 1], bytes) {
          last += 2
        } else {
          break
        }
      }
      if Self.isLineStart(scanned, before: index, bytes), Self.isLineEnd(scanned, after: last, bytes) {
        for tag in index...last { alone[tag] = true }
        // `{%-` has joined the line to the one before; taking its line break too would glue that to the next.
        if index > 0, case .tag(let tag) = scanned[index], tag.trimsBefore { keepsLineEnd[last] = true }
      }
      index = last + 1
    }
  }

  /// Whether the blanks before this tag go.
  func beginsLine(_ index: Int) -> Bool { alone[index] }

  /// Whether the blanks and the line break after this tag go.
  func endsLine(_ index: Int) -> Bool { alone[index] && !keepsLineEnd[index] }

  private static func isControl(_ piece: ScannedPiece) -> Bool {
    if case .tag(let tag) = piece { tag.kind != .output } else { false }
  }

  private static func isBlank(_ piece: ScannedPiece, _ bytes: [UInt8]) -> Bool {
    switch piece {
    case .text(let span), .raw(let span): bytes[span.start..<span.end].allSatisfy(\.isBlank)
    case .tag: false
    }
  }

  private static func isLineStart(_ scanned: [ScannedPiece], before index: Int, _ bytes: [UInt8]) -> Bool {
    guard index > 0 else { return true }
    guard case .text(let span) = scanned[index - 1] else { return isRawLineStart(scanned[index - 1], bytes) }
    return endsWithLineBreak(span, bytes, isFirst: index == 1)
  }

  private static func isRawLineStart(_ piece: ScannedPiece, _ bytes: [UInt8]) -> Bool {
    guard case .raw(let span) = piece else { return false }
    return endsWithLineBreak(span, bytes, isFirst: false)
  }

  private static func endsWithLineBreak(_ span: Span, _ bytes: [UInt8], isFirst: Bool) -> Bool {
    guard let last = bytes[span.start..<span.end].lastIndex(where: { !$0.isBlank }) else { return isFirst }
    return bytes[last] == UInt8(ascii: "\n")
  }

  private static func isLineEnd(_ scanned: [ScannedPiece], after index: Int, _ bytes: [UInt8]) -> Bool {
    guard index + 1 < scanned.count else { return true }
    switch scanned[index + 1] {
    case .tag: return false
    case .text(let span), .raw(let span):
      guard let first = bytes[span.start..<span.end].firstIndex(where: { !$0.isBlank }) else {
        return index + 2 == scanned.count
      }
      return bytes[first] == UInt8(ascii: "\n")
    }
  }
}

extension UInt8 {
  /// Space, tab, or the first half of a Windows line break.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
  fileprivate var isPlainSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}
