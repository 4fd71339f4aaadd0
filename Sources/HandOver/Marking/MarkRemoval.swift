package import Diagnostics
import OpenXML

/// Takes marks off again, whatever their word: of what came back only the text is wanted.
extension DraftMark {
  /// A .docx without this program's marks in its headers; a file without any keeps its bytes.
  package static func removing(docx bytes: [UInt8], named file: String) throws(Faults) -> [UInt8] {
    var edit = try WordFileEdit(bytes, named: file)
    var isMarked = false
    for part in edit.package.partNames where part.ending == "xml" {
      let type = edit.package.contentTypes.type(of: part) ?? ""
      guard type.hasSuffix("wordprocessingml.header+xml"), let root = try edit.root(of: part) else { continue }
      let bare = MarkedHeader.withoutMarks(root)
      if bare == root { continue }
      isMarked = true
      try edit.set(part, to: bare)
    }
    return isMarked ? try edit.finish() : bytes
  }

  /// A page without its mark.
  package static func removing(html bytes: [UInt8]) -> [UInt8] {
    let place = placeOfMark(in: bytes)
    guard let mark = all.map(\.markup).first(where: { bytes[place...].starts(with: $0) }) else { return bytes }
    return Array(bytes[..<place] + bytes[(place + mark.count)...])
  }

  /// A text without its first line, where that is the mark.
  package static func removing(text: String) -> String {
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    let rest = Substring(hasMark ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...])
    return unmarked(rest).map { (hasMark ? "\u{FEFF}" : "") + $0 } ?? text
  }
}

extension MarkedHeader {
  /// The header without runs that draw one of this program's words as Word draws watermarks.
  static func withoutMarks(_ element: XMLElement) -> XMLElement {
    var element = element
    element.children = element.children.compactMap { child in
      guard case .element(let inner) = child else { return child }
      let isMark = inner.isWord("r") && DraftMark.all.contains { WatermarkShape.says($0.word, in: inner) }
      return isMark ? nil : .element(withoutMarks(inner))
    }
    return element
  }
}
