import Diagnostics
package import DocumentModel
import Values

/// A finished document as a careful reader goes through it: its paragraphs in order, its tables, its head.
package struct ReviewedText: Sendable {
  /// The file as the user named it.
  package let file: String
  package let language: Language
  package let passages: [Passage]
  let tables: [ReviewedTable]
  /// Whether the paragraphs' numbers are the document's own or were found in a plain text.
  let isPlain: Bool
  let head: DocumentHead
  let annexes: AnnexList

  /// - Parameter kind: `contract`, `act` …, where the data say it; else the title decides.
  package init(_ document: Document, file: String, kind: String? = nil) {
    var walk = PassageWalk()
    walk.visit(document.blocks)
    self.init(
      file: file, language: document.properties.language, passages: walk.passages, tables: walk.tables, isPlain: false,
      kind: kind ?? (document.properties.kind.isEmpty ? nil : document.properties.kind))
  }

  /// The text of a `.txt` file; see ``PlainPassages``.
  package init(plain text: String, file: String, kind: String? = nil) {
    let passages = PlainPassages.cut(text)
    self.init(
      file: file, language: Self.language(of: text), passages: passages, tables: [], isPlain: true, kind: kind)
  }

  /// By which alphabet has more letters at its beginning.
  private static func language(of text: String) -> Language {
    let balance = text.unicodeScalars.prefix(10_000).reduce(0) { balance, scalar in
      switch scalar.value {
      case 0x410...0x44F: balance + 1
      case 0x41...0x5A, 0x61...0x7A: balance - 1
      default: balance
      }
    }
    return balance >= 0 ? .russian : .english
  }

  private init(
    file: String, language: Language, passages: [Passage], tables: [ReviewedTable], isPlain: Bool, kind: String?
  ) {
    self.file = file
    self.language = language
    self.passages = passages
    self.tables = tables
    self.isPlain = isPlain
    head = DocumentHead(passages, kind: kind)
    annexes = AnnexList(passages)
  }

  var isEnglish: Bool { language == .english }

  /// The document's own day: what the data say, else its head.
  func date(_ facts: ReviewFacts) -> CalendarDate? { facts.date("document.date") ?? head.date?.date }

  /// Where the document's own date stands, or its first paragraph.
  var headPlace: Place? {
    if let date = head.date { return passages[date.passage].place(date.tokens, in: file) }
    return passages.first.map { $0.place(0..<$0.tokens.count, in: file) }
  }
}

/// A table with its cells as text, for sums.
struct ReviewedTable: Sendable {
  struct Cell: Sendable {
    var column: Int
    /// Of the passages; a cell of several paragraphs has its first.
    var passage: Int
  }

  var header: [[Cell]]
  var rows: [[Cell]]
}
