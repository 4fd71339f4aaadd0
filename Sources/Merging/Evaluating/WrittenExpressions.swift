import Diagnostics
import TemplateLanguage

/// How messages name an expression.
extension Merge {
  /// What is longer is not repeated in a sentence.
  private static let longest = 60

  /// Its path among the data, or what is written.
  func written(_ ref: Ref) -> String {
    let written = path(of: ref) ?? source(of: ref)
    return written.isEmpty || written.utf8.count > Self.longest ? "the expression" : written
  }

  /// The template's own words; the place of a filter is its name, so its input is put in front of it.
  private func source(of ref: Ref) -> String {
    let span = code.spans[Int(ref)]
    guard case .filter(let index) = code.nodes[Int(ref)] else { return text(from: span.start, to: span.end) }
    let call = code.calls[Int(index)]
    let input = path(of: call.input) ?? source(of: call.input)
    let filter = text(from: span.start, to: endOfArguments(behind: span.end))
    return (isOperation(call.input) ? "(\(input))" : input) + " | " + filter
  }

  /// Whether a filter behind an expression would go for a part of it only.
  private func isOperation(_ ref: Ref) -> Bool {
    switch code.nodes[Int(ref)] {
    case .minus, .plus, .not, .binary, .and, .or, .concatenate, .compare, .compareChain, .conditional, .test: true
    default: false
    }
  }

  /// Where the brackets that begin at `start` close; `start` itself where none begin there.
  private func endOfArguments(behind start: Int) -> Int {
    let bytes = code.source.utf8
    var depth = 0
    var quote: UInt8?
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\\") where quote != nil: position += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == nil { quote = byte } else if quote == byte { quote = nil }
      case _ where quote != nil: continue
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth <= 0 { return depth == 0 ? position : start }
      default: if depth == 0 { return start }
      }
    }
    return start
  }

  private func text(from start: Int, to end: Int) -> String {
    let bytes = code.source.utf8
    guard start >= 0, end <= bytes.count, start < end else { return "" }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
