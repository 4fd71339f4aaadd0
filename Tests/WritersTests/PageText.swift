/// What a page of ours says, read back by other means than those that wrote it.
struct PageText {
  /// The characters of `main`, without the tags.
  var text = ""
  /// The names of the elements in their order.
  var elements: [String] = []
  var identifiers: [String] = []
  var fragments: [String] = []
  /// The texts of the elements of class `number`.
  var numbers: [String] = []
  /// What is not as the standard or our own rules want it.
  var faults: [String] = []

  private static let void: Set<String> = ["br", "col", "hr", "img", "meta"]

  init(_ bytes: [UInt8]) {
    let page = String(decoding: bytes, as: UTF8.self)
    guard let start = page.range(of: "<main>\n"), let end = page.range(of: "</main>") else {
      faults.append("no main")
      return
    }
    read(page[start.upperBound..<end.lowerBound])
  }

  private mutating func read(_ page: Substring) {
    var rest = page.unicodeScalars[...]
    var open: [String] = []
    var inNumber = false
    while let scalar = rest.popFirst() {
      switch scalar {
      case "<":
        guard let close = rest.firstIndex(of: ">") else { return faults.append("open tag") }
        let tag = String(rest[..<close])
        rest = rest[rest.index(after: close)...]
        inNumber = read(tag: tag, &open)
      case "&":
        guard let close = rest.firstIndex(of: ";"), let decoded = decode(String(rest[..<close])) else {
          faults.append("bare &")
          continue
        }
        rest = rest[rest.index(after: close)...]
        append(decoded, inNumber)
      default: append(scalar, inNumber)
      }
    }
    if !open.isEmpty { faults.append("left open: \(open)") }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ inNumber: Bool) {
    text.unicodeScalars.append(scalar)
    if inNumber { numbers[numbers.count - 1].unicodeScalars.append(scalar) }
    if scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value) { faults.append("control") }
  }

  private mutating func read(tag: String, _ open: inout [String]) -> Bool {
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      if open.popLast() != name { faults.append("</\(name)> out of order") }
      return false
    }
    let name = String(tag.prefix { $0 != " " })
    elements.append(name)
    if !Self.void.contains(name) { open.append(name) }
    let attributes = attributes(of: tag.dropFirst(name.count))
    if let id = attributes["id"] {
      if identifiers.contains(id) || id.contains(where: \.isWhitespace) || id.isEmpty { faults.append("id \(id)") }
      identifiers.append(id)
    }
    if let href = attributes["href"], href.hasPrefix("#") { fragments.append(String(href.dropFirst())) }
    if attributes["class"] == "number" {
      numbers.append("")
      return true
    }
    return false
  }

  /// ` name="value"`, any number of times and nothing else.
  private mutating func attributes(of text: Substring) -> [String: String] {
    var found: [String: String] = [:]
    var rest = text
    while !rest.isEmpty {
      guard rest.first == " ", let equals = rest.range(of: "=\"") else {
        faults.append("attribute in \(text)")
        return found
      }
      let name = String(rest[..<equals.lowerBound].dropFirst())
      let tail = rest[equals.upperBound...]
      guard let close = tail.firstIndex(of: "\"") else {
        faults.append("open attribute in \(text)")
        return found
      }
      if found.updateValue(String(tail[..<close]), forKey: name) != nil { faults.append("\(name) twice") }
      if name.hasPrefix("on") { faults.append("handler \(name)") }
      rest = tail[tail.index(after: close)...]
    }
    return found
  }

  private func decode(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    default: nil
    }
  }
}

extension Substring {
  /// The first place of a short text; Foundation's own is not needed for it.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

extension String {
  fileprivate func range(of text: String) -> Range<Index>? { self[...].range(of: text) }
}
