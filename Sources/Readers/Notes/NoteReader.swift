import DocumentModel
import OpenXML

/// The footnotes and endnotes of a file, in the order the text refers to them.
final class NoteReader {
  /// How the notes of one kind are counted (CT_FtnProps).
  private struct Count {
    var format: NumberFormat
    var next = 1

    mutating func mark(in language: Language) -> String {
      defer { next = min(next + 1, Int.widest) }
      return format.text(next, in: language)
    }
  }

  private struct Key: Hashable {
    var id: String
    var isEndnote: Bool
  }

  /// The notes of one part, by id.
  private struct Part {
    var elements: [String: XMLElement] = [:]
    var relationships: PartRelationships
  }

  private let file: OpenedFile
  private let textWidth: Int
  private lazy var footnotes = part("footnotes", "footnote")
  private lazy var endnotes = part("endnotes", "endnote")
  private var footnoteCount = Count(format: .decimal)
  private var endnoteCount = Count(format: .lowerRoman)
  /// The marks of the notes that the text has referred to.
  private var marks: [Key: String] = [:]

  init(_ file: OpenedFile, textWidth: Int, section: XMLElement?) {
    self.file = file
    self.textWidth = textWidth
    let settings = file.related("settings")
    for source in [settings, section].compactMap({ $0 }) {
      read(source.child("footnotePr"), &footnoteCount)
      read(source.child("endnotePr"), &endnoteCount)
    }
  }

  private func read(_ properties: XMLElement?, _ count: inout Count) {
    if let format = properties?.val(of: "numFmt") { count.format = NumberFormat(named: format) }
    if let start = properties?.integer(of: "numStart") { count.next = max(0, start) }
  }

  /// The note of that id; nil where there is none.
  ///
  /// What is referred to a second time is shown once.
  func note(_ id: String, isEndnote: Bool, mark: String?) -> Note? {
    let key = Key(id: id, isEndnote: isEndnote)
    if let known = marks[key] { return Note(mark: known, blocks: []) }
    let part = isEndnote ? endnotes : footnotes
    guard let part, let element = part.elements[id] else { return nil }
    let shown =
      mark ?? (isEndnote ? endnoteCount.mark(in: file.countingLanguage) : footnoteCount.mark(in: file.countingLanguage))
    marks[key] = shown
    let story = StoryReader(.note, of: file, relationships: part.relationships, textWidth: textWidth, nesting: 1)
    return Note(mark: shown, blocks: story.blocks(of: element).without(mark: shown))
  }

  private func part(_ kind: String, _ local: String) -> Part? {
    guard let name = file.mainRelationships.part(ofKind: kind), let root = file.xml(of: name) else { return nil }
    var part = Part(relationships: file.relationships(of: name))
    for case .element(let element) in root.children where element.isWord(local) {
      // The lines that Word draws above notes are kept among them.
      guard let id = element.value("id"), element.value("type") ?? "normal" == "normal" else { continue }
      if part.elements[id] == nil { part.elements[id] = element }
    }
    return part
  }
}

extension [Block] {
  /// Without the mark that a note of its own mark begins with, and the space behind it.
  fileprivate func without(mark: String) -> [Block] {
    guard case .paragraph(var paragraph) = first else { return self }
    switch paragraph.inlines.first {
    case .superscript([.text(mark)]), .text(mark): paragraph.inlines.removeFirst()
    default: break
    }
    if case .text(let text) = paragraph.inlines.first {
      let rest = text.drop { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
      if rest.isEmpty { paragraph.inlines.removeFirst() } else { paragraph.inlines[0] = .text(String(rest)) }
    }
    return (paragraph.inlines.isEmpty ? [] : [.paragraph(paragraph)]) + dropFirst()
  }
}
