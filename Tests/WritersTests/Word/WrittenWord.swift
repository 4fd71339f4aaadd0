import DocumentModel
import OpenXML
import Writers

/// A Word file that was written, read again as another program would.
struct WrittenWord {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  let package: PackageReader
  let document: XMLElement
  let styles: XMLElement
  let numbering: XMLElement

  init(_ bytes: [UInt8]) throws {
    package = try PackageReader(bytes, named: "written.docx")
    document = try package.xml(of: .fixed("word/document.xml"))
    styles = try package.xml(of: .fixed("word/styles.xml"))
    numbering = try package.xml(of: .fixed("word/numbering.xml"))
  }

  /// The bytes of `word/document.xml`, a paragraph, row or run a line.
  func documentText() throws -> [UInt8] {
    let bytes = try package.contents(of: .fixed("word/document.xml"))
    var text = ""
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      text +=
        line.broken(before: ["<w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:r>", "<w:sectPr>", "<w:sdt>", "</w:tbl>"])
        + "\n"
    }
    return Array(text.utf8)
  }

  /// All elements below, in the order of the document.
  static func all(_ local: String, in element: XMLElement) -> [XMLElement] {
    (element.name.local == local ? [element] : []) + element.elements.flatMap { all(local, in: $0) }
  }

  static func text(of element: XMLElement) -> String {
    var text = ""
    for child in element.children {
      switch child {
      case .element(let inner): text += Self.text(of: inner)
      case .text(let part): if element.name.local == "t" { text += part }
      }
    }
    return text
  }
}

extension Substring {
  fileprivate func broken(before marks: [String]) -> String {
    var out = ""
    var index = startIndex
    while index < endIndex {
      let rest = self[index...]
      if rest.first == "<", marks.contains(where: { rest.hasPrefix($0) }), !out.isEmpty { out += "\n" }
      let next = rest.dropFirst().firstIndex(of: "<") ?? endIndex
      out += self[index..<next]
      index = next
    }
    return out
  }
}

/// Counts the numbered paragraphs of a written file as Word does (ECMA-376 part 1, 17.9).
struct WordNumberReplay {
  private struct Level {
    var start = 1
    var text = ""
    var isBullet = false
    var isRoman = false
    /// All numbers in it are Arabic, whatever their levels say.
    var isLegal = false

    func text(of count: Int, in level: Level) -> String { isRoman && !level.isLegal ? count.roman : String(count) }
  }

  private var abstractOf: [String: String] = [:]
  private var levels: [String: [Int: Level]] = [:]
  private var overrides: [String: [Int: Int]] = [:]
  private var styleItems: [String: (list: String, level: Int)] = [:]
  private var counters: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []
  private(set) var shown: [String] = []

  init(_ file: WrittenWord) {
    for element in file.numbering.elements {
      if element.name.local == "abstractNum" { readAbstract(element) } else { readNumber(element) }
    }
    for style in file.styles.elements {
      guard let id = style.value("styleId"), let item = style.first("pPr")?.first("numPr") else { continue }
      styleItems[id] = (
        item.first("numId")?.value("val") ?? "0", Int(item.first("ilvl")?.value("val") ?? "0") ?? 0
      )
    }
    for paragraph in WrittenWord.all("p", in: file.document) { count(paragraph) }
  }

  private mutating func readAbstract(_ element: XMLElement) {
    let id = element.value("abstractNumId") ?? ""
    for level in element.elements where level.name.local == "lvl" {
      levels[id, default: [:]][Int(level.value("ilvl") ?? "") ?? 0] = Level(
        start: Int(level.first("start")?.value("val") ?? "") ?? 1, text: level.first("lvlText")?.value("val") ?? "",
        isBullet: level.first("numFmt")?.value("val") == "bullet",
        isRoman: level.first("numFmt")?.value("val") == "upperRoman", isLegal: level.first("isLgl") != nil)
    }
  }

  private mutating func readNumber(_ element: XMLElement) {
    let id = element.value("numId") ?? ""
    abstractOf[id] = element.first("abstractNumId")?.value("val")
    for one in element.elements where one.name.local == "lvlOverride" {
      overrides[id, default: [:]][Int(one.value("ilvl") ?? "") ?? 0] = Int(
        one.first("startOverride")?.value("val") ?? "")
    }
  }

  private mutating func count(_ paragraph: XMLElement) {
    let properties = paragraph.first("pPr")
    var item = styleItems[properties?.first("pStyle")?.value("val") ?? "Normal"]
    if let direct = properties?.first("numPr") {
      item = (direct.first("numId")?.value("val") ?? "0", Int(direct.first("ilvl")?.value("val") ?? "0") ?? 0)
    }
    guard let item, item.list != "0", let abstract = abstractOf[item.list], let list = levels[abstract] else { return }
    // A list with an override begins anew at its first paragraph.
    if begun.insert(item.list).inserted, let starts = overrides[item.list] {
      for (level, start) in starts { counters[abstract, default: [:]][level] = start - 1 }
    }
    var counts = counters[abstract] ?? [:]
    counts[item.level] = (counts[item.level] ?? (list[item.level]?.start ?? 1) - 1) + 1
    for deeper in (item.level + 1)..<10 { counts[deeper] = nil }
    counters[abstract] = counts
    guard let level = list[item.level], !level.isBullet else { return }
    var text = level.text
    for index in 0...item.level {
      let count = counts[index] ?? list[index]?.start ?? 1
      if let range = text.firstRange(of: "%\(index + 1)") {
        text.replaceSubrange(range, with: (list[index] ?? level).text(of: count, in: level))
      }
    }
    shown.append(text)
  }
}

extension Document {
  /// The numbers its headings, clauses and plain lists are to show, in the order of the text.
  var expectedNumbers: [String] { blocks.flatMap(\.expectedNumbers) }

  /// Those that Word counts: nine levels deep, in 15 bits; the others are text.
  var liveNumbers: [String] {
    expectedNumbers.filter { number in
      let parts = number.split(separator: ".")
      if parts.count == 1, Int(roman: String(parts[0])) != nil { return true }
      return parts.count <= 9 && parts.allSatisfy { part in Int(part).map { $0 <= 32_767 } ?? false }
    }
  }
}

extension Block {
  fileprivate var expectedNumbers: [String] {
    switch self {
    case .heading(let heading): heading.number.isEmpty ? [] : [heading.number]
    case .clauses(let clauses): clauses.flatMap { [$0.number] + $0.blocks.flatMap(\.expectedNumbers) }
    case .list(let list):
      list.items.enumerated().flatMap { index, blocks -> [String] in
        var own: [String] = []
        if case .decimal(let start) = list.marker { own = ["\(start + index)."] }
        return own + blocks.flatMap(\.expectedNumbers)
      }
    case .table(let table):
      (table.header + table.rows).flatMap { $0.cells.flatMap { $0.blocks.flatMap(\.expectedNumbers) } }
    case .group(let group): group.blocks.flatMap(\.expectedNumbers)
    case .columns(let columns): columns.columns.flatMap { $0.flatMap(\.expectedNumbers) }
    case .paragraph, .pageBreak, .rule: []
    }
  }
}
