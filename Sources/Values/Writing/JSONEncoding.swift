/// Writes values as JSON: exact numbers as they are, keys in their order, dates as `"2026-11-23"`.
///
/// Money becomes `{"amount": 1.50, "currency": "RUB"}`; formatted text becomes its plain text. The writing is a loop
/// with a stack of its own, so that no depth of nesting can exhaust the thread's stack.
package struct JSONEncoding: Sendable {
  /// Spaces for each level, and one entry a line; nil writes everything on one line.
  package var indent: Int?
  /// Whether `<`, `>`, `&` and `'` are written as `\u003c` and so on, so that the result can stand inside HTML.
  package var escapesHTML: Bool

  package init(indent: Int? = nil, escapesHTML: Bool = false) {
    self.indent = indent.map { min(max($0, 0), 16) }
    self.escapesHTML = escapesHTML
  }

  package func encode(_ value: Value) -> String {
    var bytes: [UInt8] = []
    encode(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value; there is no line break at the end.
  package func encode(_ value: Value, to out: inout [UInt8]) {
    var open: [Level] = []
    begin(value, &out, &open)
    while let level = open.last {
      guard let next = level.next else {
        open.removeLast()
        if level.position > 0 { breakLine(&out, depth: open.count) }
        out.append(level.closing)
        continue
      }
      if level.position > 0 { out.append(UInt8(ascii: ",")) }
      open[open.count - 1].position += 1
      if level.position > 0, indent == nil { out.append(UInt8(ascii: " ")) }
      breakLine(&out, depth: open.count)
      if let key = next.key {
        appendString(key, &out)
        out.append(contentsOf: ": ".utf8)
      }
      begin(next.value, &out, &open)
    }
  }

  /// Writes a scalar whole; of a list or record only the opening bracket.
  private func begin(_ value: Value, _ out: inout [UInt8], _ open: inout [Level]) {
    switch value {
    case .none: out.append(contentsOf: "null".utf8)
    case .bool(let bool): out.append(contentsOf: (bool ? "true" : "false").utf8)
    case .integer(let integer): out.append(contentsOf: String(integer).utf8)
    case .decimal(let decimal): out.append(contentsOf: decimal.description.utf8)
    case .date(let date): appendString(date.description, &out)
    case .text(let text): appendString(text, &out)
    case .formatted(let text): appendString(text.plainText, &out)
    case .money(let money):
      begin(.record(["amount": .decimal(money.amount), "currency": .text(money.currency)]), &out, &open)
    case .list(let list):
      out.append(UInt8(ascii: "["))
      open.append(Level(items: .list(list)))
    case .record(let record):
      out.append(UInt8(ascii: "{"))
      open.append(Level(items: .record(record)))
    }
  }

  private func breakLine(_ out: inout [UInt8], depth: Int) {
    guard let indent else { return }
    out.append(UInt8(ascii: "\n"))
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * depth))
  }

  private func appendString(_ text: String, _ out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    // Most texts have nothing to escape, and are copied as they are.
    let isCopied = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy({ isPlain($0) }) else { return false }
      out.append(contentsOf: bytes)
      return true
    }
    if isCopied != true { for byte in text.utf8 { appendByte(byte, &out) } }
    out.append(UInt8(ascii: "\""))
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): false
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "'"): !escapesHTML
    default: true
    }
  }

  private func appendByte(_ byte: UInt8, _ out: inout [UInt8]) {
    if isPlain(byte) { return out.append(byte) }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      out.append(UInt8(ascii: "\\"))
      out.append(byte)
    case 0x0A: out.append(contentsOf: "\\n".utf8)
    case 0x0D: out.append(contentsOf: "\\r".utf8)
    case 0x09: out.append(contentsOf: "\\t".utf8)
    default: appendEscaped(byte, &out)
    }
  }

  private func appendEscaped(_ byte: UInt8, _ out: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    out.append(contentsOf: "\\u00".utf8)
    out.append(digits[Int(byte >> 4)])
    out.append(digits[Int(byte & 15)])
  }
}

/// A list or record that is being written.
private struct Level {
  enum Items {
    case list(List)
    case record(Record)
  }

  var items: Items
  var position = 0

  var next: (key: String?, value: Value)? {
    switch items {
    case .list(let list): position < list.count ? (nil, list.elements[position]) : nil
    case .record(let record):
      position < record.count ? (record.entries[position].key, record.entries[position].value) : nil
    }
  }

  var closing: UInt8 {
    switch items {
    case .list: UInt8(ascii: "]")
    case .record: UInt8(ascii: "}")
    }
  }
}
