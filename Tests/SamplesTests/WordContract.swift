import OpenXML
import Testing

/// A contract as its Word file has it, to be compared with the text that was read out of it.
struct WordContract {
  let root: XMLElement
  let body: XMLElement

  init(_ bytes: [UInt8]) throws {
    root = try PackageReader(bytes, named: "contract.docx").xml(of: .fixed("word/document.xml"))
    body = try #require(root.first("body"))
  }

  /// What the text says otherwise than Word: a paragraph outside of tables that is not there as Word shows it, with the
  /// numbers it cites; a number that a REF field shows and the clause it leads to does not have.
  func differences(from text: String) -> [String] {
    let shown = text.split(separator: "\n\n").map { Self.line(String($0)) }
    let whole = shown.joined(separator: " ")
    var differences: [String] = []
    var named: [String: String] = [:]
    var cited: [(name: String, number: String)] = []
    for element in body.elements where element.name.local == "p" {
      var paragraph = Paragraph()
      paragraph.read(element)
      let line = Self.line(paragraph.text)
      if !whole.contains(line) { differences.append("not in the text: \(line)") }
      for name in paragraph.names { named[name] = line }
      cited += paragraph.cited
    }
    if cited.count < 5 { differences.append("only \(cited.count) citations") }
    for citation in cited {
      guard let clause = named[citation.name] else {
        differences.append("\(citation.number) leads nowhere")
        continue
      }
      let labels = shown.filter { $0.hasSuffix(" " + clause) }.map { $0.dropLast(clause.count + 1) }
      if !labels.contains(where: { $0 == citation.number || $0 == citation.number + "." }) {
        differences.append("\(citation.number) is \(labels) in the text: \(clause)")
      }
    }
    return differences
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension WordContract {
  /// The text of a paragraph, the bookmarks in it, and the clauses it cites by number.
  private struct Paragraph {
    var text = ""
    var names: [String] = []
    var cited: [(name: String, number: String)] = []
    private var instruction: String?
    private var shownFrom = ""

    mutating func read(_ element: XMLElement) {
      for child in element.elements {
        switch child.name.local {
        case "pPr", "rPr": break
        case "bookmarkStart": names.append(child.value("name") ?? "")
        case "t": for case .text(let part) in child.children { text += part }
        case "tab", "br": text += " "
        case "instrText": for case .text(let part) in child.children { instruction = (instruction ?? "") + part }
        case "fldChar": mark(child.value("fldCharType"))
        default: read(child)
        }
      }
    }

    private mutating func mark(_ type: String?) {
      switch type {
      case "separate": shownFrom = text
      case "end":
        let words = (instruction ?? "").split(separator: " ")
        instruction = nil
        if words.first == "REF", words.contains("\\r") {
          cited.append((String(words[1]), String(text.dropFirst(shownFrom.count))))
        }
      default: break
      }
    }
  }
}
