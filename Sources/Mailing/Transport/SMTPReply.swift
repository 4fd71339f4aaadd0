/// One answer of a server: all its lines with the code they share.
package struct SMTPReply: Sendable, Hashable {
  package var code: Int
  /// The lines without code, joined by spaces, not cleaned yet.
  package var text: [UInt8]

  /// 2yz: done.
  package var isPositive: Bool { 200...299 ~= code }
  /// 4yz or 5yz.
  package var isNegative: Bool { 400...599 ~= code }

  package var refusal: ServerRefusal {
    let words = WireText.cleaned(text)
    let first = words.prefix { $0 != " " }
    guard let status = EnhancedStatus(written: first) else { return ServerRefusal(code: code, text: words) }
    // Every line of an answer repeats the status.
    let rest = words.split(separator: " ").filter { $0 != first }.joined(separator: " ")
    return ServerRefusal(code: code, enhanced: status, text: rest)
  }
}

/// Gathers the lines of a server into answers; knows what a line of an answer looks like and nothing of what was asked.
package struct SMTPReplyLines: Sendable {
  private var text: [UInt8] = []
  /// A line that belongs to no answer, the first one seen.
  package private(set) var nonsense: [UInt8]?

  /// More of an answer than is ever shown is not kept.
  private static let limit = 4 * WireText.longest

  package init() {}

  /// Takes a line, with or without its end; gives the answer that it completes.
  package mutating func take(_ line: some Collection<UInt8>) -> SMTPReply? {
    var line = Array(line.prefix(Self.limit))
    while let last = line.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { line.removeLast() }
    let digits = line.prefix(3)
    guard digits.count == 3, digits.allSatisfy({ 48...57 ~= $0 }) else {
      nonsense = nonsense ?? line
      return nil
    }
    let code = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    let mark = line.count > 3 ? line[3] : UInt8(ascii: " ")
    guard mark == UInt8(ascii: " ") || mark == UInt8(ascii: "-"), 200...599 ~= code else {
      nonsense = nonsense ?? line
      return nil
    }
    let words = line.dropFirst(4)
    if text.count < Self.limit { text += text.isEmpty ? Array(words) : [UInt8(ascii: " ")] + words }
    if mark == UInt8(ascii: "-") { return nil }
    defer { text = [] }
    return SMTPReply(code: code, text: text)
  }
}
