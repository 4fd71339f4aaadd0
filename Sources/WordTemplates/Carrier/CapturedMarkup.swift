import OpenXML
import Values

/// What a macro, a `set` block or a call gives in a Word file: markup, to be put among what it stood among.
struct CapturedMarkup: FormattedText {
  let bytes: [UInt8]
  let level: WordLevel

  var plainText: String { WordMarkup.plainText(of: bytes) }
}

/// What can be told of WordprocessingML that this program wrote itself.
enum WordMarkup {
  /// The markup of an element that was read.
  static func markup(of element: XMLElement) -> [UInt8] {
    do {
      return try XMLFragment([element]).bytes
    } catch {
      // What was read can be written; only without memory it cannot.
      return []
    }
  }

  /// Whether the last thing closed is a paragraph.
  static func endsParagraph(_ bytes: [UInt8]) -> Bool {
    ["</w:p>", "<w:p/>"].contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// What makes characters a run, or a paragraph, at a level.
  static func around(_ level: WordLevel) -> (open: String, close: String) {
    let run = ("<w:r><w:t xml:space=\"preserve\">", "</w:t></w:r>")
    return level == .blocks ? ("<w:p>" + run.0, run.1 + "</w:p>") : run
  }

  /// The characters of markup: paragraphs and line breaks as lines, tabs as such.
  static func plainText(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
        let tag = bytes[index...end]
        if tag.starts(with: "<w:br".utf8) || tag.starts(with: "</w:p>".utf8) { text.append(0x0A) }
        if tag.starts(with: "<w:tab/".utf8) { text.append(0x09) }
        index = end + 1
      } else if bytes[index] == UInt8(ascii: "&") {
        let (character, after) = entity(bytes, index)
        text += character
        index = after
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    if text.last == 0x0A { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// The references that are written by this program; see ``OpenXML/XMLCharacters``.
  private static func entity(_ bytes: [UInt8], _ start: Int) -> ([UInt8], after: Int) {
    let known: [(StaticString, Character)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#9;", "\t"), ("&#10;", "\n"), ("&#13;", "\r"),
    ]
    for (name, character) in known where bytes[start...].starts(with: name.description.utf8) {
      return (Array(String(character).utf8), start + name.utf8CodeUnitCount)
    }
    return ([bytes[start]], start + 1)
  }
}
