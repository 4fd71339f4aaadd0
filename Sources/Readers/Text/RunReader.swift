import DocumentModel
import OpenXML

/// Runs: characters of one look.
extension StoryReader {
  func readRun(_ element: XMLElement, into line: inout ReadLine, _ context: RunContext) {
    var direct = RunProperties()
    var styleId: String?
    if let properties = element.child("rPr") {
      direct = RunProperties(reading: properties)
      styleId = properties.val(of: "rStyle")
    }
    let look = file.styles.look(context.paragraph, characterStyle(styleId), direct)
    readRunContent(element, into: &line, look, context)
  }

  private func readRunContent(
    _ element: XMLElement, into line: inout ReadLine, _ look: RunLook, _ context: RunContext
  ) {
    var mark = ""
    var hasOwnMark = false
    for case .element(let child) in element.children {
      if hasOwnMark, child.isWord("t") || child.isWord("sym") {
        mark += child.isWord("t") ? child.shownText : child.symbol
        continue
      }
      if child.vocabulary == .word, child.name.local == "footnoteReference" || child.name.local == "endnoteReference" {
        if child.value("customMarkFollows").map({ $0 != "0" && $0 != "false" }) ?? false {
          hasOwnMark = true
          mark = ""
        }
        if !hasOwnMark { readNote(child, mark: nil, into: &line, look, context) }
        continue
      }
      readRunPart(child, into: &line, look, context)
    }
    guard hasOwnMark else { return }
    for case .element(let child) in element.children
    where child.isWord("footnoteReference") || child.isWord("endnoteReference") {
      readNote(child, mark: mark, into: &line, look, context)
      mark = ""
    }
  }

  private func readRunPart(
    _ element: XMLElement, into line: inout ReadLine, _ look: RunLook, _ context: RunContext
  ) {
    switch element.vocabulary {
    case .word: readWordRunPart(element, into: &line, look, context)
    case .compatibility:
      if let branch = element.chosenAlternative { readRunContent(branch, into: &line, look, context) }
    case .math: readMath(element, into: &line, context)
    case .drawing, .other: readInlines(in: element, into: &line, context)
    }
  }

  private func readWordRunPart(
    _ element: XMLElement, into line: inout ReadLine, _ look: RunLook, _ context: RunContext
  ) {
    switch element.name.local {
    case "t": emit(shown(element.shownText, look), look, context, into: &line)
    case "tab":
      if look.isHidden || fields.isHiding { break }
      line.appendTab(look, link: context.link ?? fields.link)
    case "ptab": emit("\t", look, context, into: &line)
    case "br": readBreak(element, into: &line, look, context)
    case "cr": emit(.lineBreak, look, context, into: &line)
    case "noBreakHyphen": emit("\u{2011}", look, context, into: &line)
    case "softHyphen": emit("\u{AD}", look, context, into: &line)
    case "sym": emit(element.symbol, look, context, into: &line)
    case "pgNum": if kind == .margin { emit(.pageNumber, look, context, into: &line) }
    case "fldChar": readFieldMark(element, into: &line, look, context)
    case "instrText":
      let text = element.rawText
      if !fields.instruct(text) { emit(text, look, context, into: &line) }
    case "drawing", "pict", "object": readDrawing(element, into: &line, look, context)
    case "ruby": readRuby(element, into: &line, context)
    case "rPr", "lastRenderedPageBreak", "footnoteRef", "endnoteRef", "separator", "continuationSeparator",
      "footnoteReference", "endnoteReference":
      break
    case let local where Self.silent.contains(local): break
    default: readInlines(in: element, into: &line, context)
    }
  }

  private func shown(_ text: String, _ look: RunLook) -> String {
    var text = text
    if let font = look.symbolFont { text = SymbolFont.text(text, in: font, unknown: "\u{FFFD}") }
    return look.isCapital ? text.uppercased() : text
  }

  private func readBreak(
    _ element: XMLElement, into line: inout ReadLine, _ look: RunLook, _ context: RunContext
  ) {
    if element.value("type") == "page" {
      if !fields.isHiding, kind == .body { line.breakPage() }
    } else {
      emit(.lineBreak, look, context, into: &line)
    }
  }

  /// The text, and in brackets what stands in small letters above it.
  private func readRuby(_ element: XMLElement, into line: inout ReadLine, _ context: RunContext) {
    if let base = element.child("rubyBase") { readInlines(in: base, into: &line, context) }
    guard let guide = element.child("rt") else { return }
    var inner = ReadLine()
    readInlines(in: guide, into: &inner, context)
    let text = inner.inlines.plainText
    if !text.isEmpty { emit("(\(text))", RunLook(), context, into: &line) }
  }

  private func readNote(
    _ element: XMLElement, mark: String?, into line: inout ReadLine, _ look: RunLook, _ context: RunContext
  ) {
    guard let notes, !look.isHidden, !fields.isHiding,
      let note = notes.note(element.value("id") ?? "", isEndnote: element.name.local == "endnoteReference", mark: mark)
    else { return }
    // A raised mark is what every note has.
    var plain = look
    plain.position = .line
    line.append(.note(note), plain, link: nil)
  }
}

extension XMLElement {
  /// The characters in it, elements left out.
  var rawText: String {
    if children.count == 1, case .text(let text) = children[0] { return text }
    var text = ""
    for case .text(let part) in children { text += part }
    return text
  }

  /// What Word shows of `w:t`: line breaks of the file are spaces, and those at the ends are none unless kept.
  var shownText: String {
    var text = rawText
    if !attributes.contains(where: { $0.name.local == "space" && $0.value == "preserve" }) {
      let start = text.utf8.firstIndex { !$0.isXMLSpace } ?? text.utf8.endIndex
      let end = text.utf8.lastIndex { !$0.isXMLSpace }.map { text.utf8.index(after: $0) } ?? start
      if start > text.startIndex || end < text.endIndex { text = String(text[start..<end]) }
    }
    if !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) { return text }
    return String(decoding: text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
  }

  /// What `w:sym` shows.
  fileprivate var symbol: String {
    guard let code = value("char").flatMap({ Int($0, radix: 16) }) else { return "\u{FFFD}" }
    let font = value("font") ?? "Symbol"
    if let character = SymbolFont.character(code, in: font) { return String(character) }
    // A font that has letters: the code is the character's own.
    guard !SymbolFont.isPictorial(font), code < 0xE000 || code > 0xF8FF,
      let scalar = Unicode.Scalar(UInt32(clamping: code))
    else { return "\u{FFFD}" }
    return String(Character(scalar))
  }
}

extension UInt8 {
  fileprivate var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
