package import Diagnostics

/// The mark of a page of HTML: large letters across the window, and across every sheet when it is printed.
extension DraftMark {
  /// A page with the mark right behind its `<body>`.
  ///
  /// It needs no script and no style sheet, and its letters are written as numbers, so that the page may be in any
  /// encoding that has ASCII in it.
  package func marking(html bytes: [UInt8], named file: String) throws(Faults) -> [UInt8] {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]), !bytes.prefix(64).contains(0) else {
      throw Faults(.pageNotMarked(file))
    }
    var page = bytes
    let place = Self.placeOfMark(in: page)
    if let old = Self.all.map(\.markup).first(where: { page[place...].starts(with: $0) }) {
      page.removeSubrange(place..<place + old.count)
    }
    page.insert(contentsOf: markup, at: place)
    return page
  }

  /// A page without its mark.
  package static func unmarking(html bytes: [UInt8]) -> [UInt8] {
    let place = placeOfMark(in: bytes)
    guard let mark = all.map(\.markup).first(where: { bytes[place...].starts(with: $0) }) else { return bytes }
    return Array(bytes[..<place] + bytes[(place + mark.count)...])
  }

  private static func placeOfMark(in page: [UInt8]) -> Int { PageScanner.placeOfMark(in: page) }

  /// Above the text, since a page's own background would cover what is below it; it is so pale that the text is read
  /// through it, and it lets clicks through.
  private var markup: [UInt8] {
    let letters = word.unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined()
    return Array(
      """
      <div class="engross-draft-mark" style="position:fixed;z-index:2147483647;top:50%;left:50%;\
      transform:translate(-50%,-50%) rotate(-45deg);font:bold 17vmin/1 sans-serif;letter-spacing:.04em;\
      white-space:nowrap;color:#808080;opacity:.2;mix-blend-mode:multiply;pointer-events:none;user-select:none;\
      -webkit-print-color-adjust:exact;print-color-adjust:exact">\(letters)</div>
      """.utf8)
  }
}

/// Finds the body of a page, past comments, scripts and quoted attributes.
private struct PageScanner {
  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Right behind `<body…>`; where a page has none, behind its head, its `<html>`, its doctype, or at its beginning.
  static func placeOfMark(in bytes: [UInt8]) -> Int {
    var scanner = PageScanner(bytes)
    return scanner.place()
  }

  private mutating func place() -> Int {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    var place = index
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if begins("<!--") {
        skip(past: "-->")
        continue
      }
      let name = tagName
      // A tag that never ends is none.
      guard skipTag() else { return place }
      switch name {
      case "body": return index
      case "!doctype", "html", "/head": place = index
      case "script", "style", "title", "textarea":
        skip(to: "</" + name)
      default: break
      }
    }
    return place
  }

  /// In lower case, with its slash: `body`, `/head`.
  private var tagName: String {
    var name: [UInt8] = []
    for byte in bytes[(index + 1)...].prefix(16) {
      switch byte {
      case 0x41...0x5A: name.append(byte + 0x20)
      case 0x61...0x7A, UInt8(ascii: "!"), UInt8(ascii: "/"): name.append(byte)
      default: return String(decoding: name, as: UTF8.self)
      }
      if byte == UInt8(ascii: "/"), name.count > 1 { return String(decoding: name.dropLast(), as: UTF8.self) }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func skipTag() -> Bool {
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return true
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return false
  }

  private func begins(_ text: String) -> Bool {
    var at = index
    for byte in text.utf8 {
      guard at < bytes.count else { return false }
      let found = bytes[at]
      guard (0x41...0x5A).contains(found) ? found + 0x20 == byte : found == byte else { return false }
      at += 1
    }
    return true
  }

  private mutating func skip(past text: String) {
    skip(to: text)
    index = min(index + text.utf8.count, bytes.count)
  }

  private mutating func skip(to text: String) {
    while index < bytes.count, !begins(text) { index += 1 }
  }
}
