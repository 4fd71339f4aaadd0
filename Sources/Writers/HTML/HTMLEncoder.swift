/// Nodes -> bytes; the only place that escapes, so nothing is escaped twice or not at all.
struct HTMLEncoder {
  private(set) var bytes: [UInt8] = []

  init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func encode(_ nodes: [HTMLNode]) {
    for node in nodes { encode(node) }
  }

  private mutating func encode(_ node: HTMLNode) {
    switch node {
    case .text(let text): encodeText(text)
    case .element(let element): encode(element)
    }
  }

  private mutating func encode(_ element: HTMLElement) {
    let name = element.tag.rawValue
    if element.tag.isBlock, let last = bytes.last, last != UInt8(ascii: "\n") { raw("\n") }
    raw("<")
    raw(name)
    for attribute in element.attributes { encode(attribute) }
    raw(">")
    if element.tag.isVoid { return }
    encode(element.children)
    raw("</")
    raw(name)
    raw(">")
    if element.tag.isBlock { raw("\n") }
  }

  private mutating func encode(_ attribute: HTMLAttribute) {
    switch attribute {
    case .alt(let text): quoted("alt", text)
    case .ariaLabel(let text): quoted("aria-label", text)
    case .classes(let names): quoted("class", names)
    case .columnSpan(let count): quoted("colspan", count)
    case .fragment(let id):
      raw(" href=\"#")
      encodePercent(id)
      raw("\"")
    case .height(let pixels): quoted("height", pixels)
    case .href(let address): quoted("href", address)
    case .id(let id): quoted("id", id)
    case .role(let role): quoted("role", role)
    case .rowSpan(let count): quoted("rowspan", count)
    case .scope(let scope): quoted("scope", scope)
    case .source(let mediaType, let picture):
      raw(" src=\"data:")
      raw(mediaType)
      raw(";base64,")
      Base64.append(picture, to: &bytes)
      raw("\"")
    case .start(let number): quoted("start", number)
    case .style(let declarations): quoted("style", "\(declarations)")
    case .tabIndex(let index): quoted("tabindex", index)
    case .width(let pixels): quoted("width", pixels)
    case .widthShare(let share): quoted("style", "width:\(share)%")
    }
  }

  private mutating func quoted(_ name: String, _ value: Int) {
    raw(" ")
    raw(name)
    raw("=\"")
    raw(String(value))
    raw("\"")
  }

  private mutating func quoted(_ name: String, _ value: String) {
    raw(" ")
    raw(name)
    raw("=\"")
    encodeText(value)
    raw("\"")
  }

  /// Appends what is ours and needs no escaping.
  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends text for an element or for a quoted attribute: HTML Living Standard §13.3, and `>` besides.
  mutating func encodeText(_ text: String) {
    VisibleCharacters.withVisibleBytes(of: text) { shown in
      var start = 0
      for index in shown.indices {
        let name: StaticString
        switch shown[index] {
        case UInt8(ascii: "&"): name = "&amp;"
        case UInt8(ascii: "<"): name = "&lt;"
        case UInt8(ascii: ">"): name = "&gt;"
        case UInt8(ascii: "\""): name = "&quot;"
        default: continue
        }
        bytes.append(contentsOf: shown[start..<index])
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + 1
      }
      bytes.append(contentsOf: shown[start...])
    }
  }

  /// Appends the fragment of an address: what is not unreserved in RFC 3986 §2.3, as `%xx`.
  private mutating func encodePercent(_ text: String) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }
}
