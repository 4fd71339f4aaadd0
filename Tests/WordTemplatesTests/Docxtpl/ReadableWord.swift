import OpenXML

/// What can be read in a part, in the words of `word_file.py`: a paragraph or row a line.
///
/// A cell's blocks stand between bars, parted by `//`; `->` ends a table. Text is taken as Word takes it: spaces at the
/// ends of an element count only where it says so.
struct ReadableWord {
  /// Whether bold and italics are shown.
  let formats: Bool

  func text(of root: XMLElement) -> String {
    blocks(of: root.elements.first { $0.name.local == "body" } ?? root).joined(separator: "\n")
  }

  private func blocks(of container: XMLElement) -> [String] {
    var lines: [String] = []
    for element in container.elements {
      switch element.name.local {
      case "p": lines.append(paragraph(element))
      case "tbl":
        for row in element.elements where row.name.local == "tr" {
          lines.append("| " + row.elements.filter { $0.name.local == "tc" }.map(cell).joined(separator: " | ") + " |")
        }
        lines.append("->")
      case "sdt": lines += element.first("sdtContent").map(blocks) ?? []
      case "footnote", "endnote":
        lines.append("\(element.name.local) \(element.value("id") ?? "")")
        lines += blocks(of: element)
      default: break
      }
    }
    return lines
  }

  private func cell(_ cell: XMLElement) -> String {
    var marks = ""
    let properties = cell.first("tcPr")
    if let span = properties?.first("gridSpan")?.value("val"), span != "1" { marks += "[span \(span)]" }
    if let merge = properties?.first("vMerge") { marks += merge.value("val") == "restart" ? "[merged]" : "[above]" }
    if let fill = properties?.first("shd")?.value("fill") { marks += "[\(fill)]" }
    return marks + blocks(of: cell).joined(separator: " // ")
  }

  private func paragraph(_ paragraph: XMLElement) -> String {
    var out = ""
    var last = ""
    for run in runs(in: paragraph) {
      let text = run.elements.map(characters).joined()
      if text.isEmpty { continue }
      let mark = format(run)
      if mark != last { out += "‹\(mark)›" }
      out += text
      last = mark
    }
    return out
  }

  private func runs(in element: XMLElement) -> [XMLElement] {
    element.elements.flatMap { $0.name.local == "r" ? [$0] : runs(in: $0) }
  }

  private func characters(_ element: XMLElement) -> String {
    switch element.name.local {
    case "t":
      var text = ""
      for case .text(let piece) in element.children { text += piece }
      if element.attributes.contains(where: { $0.name.local == "space" && $0.value == "preserve" }) { return text }
      while text.first == " " { text.removeFirst() }
      while text.last == " " { text.removeLast() }
      return text
    case "br": return element.value("type") == "page" ? "⇟" : "↵"
    case "tab": return "→"
    case "footnoteReference": return "*"
    case "pict":
      var box: XMLElement? = element
      while let inner = box, inner.name.local != "txbxContent" { box = inner.elements.first }
      return "[" + (box.map(blocks) ?? []).joined(separator: " // ") + "]"
    default: return ""
    }
  }

  private func format(_ run: XMLElement) -> String {
    guard formats else { return "" }
    let marks = ["b", "i"].filter { run.first("rPr")?.first($0) != nil }.joined()
    return marks.isEmpty ? "-" : marks
  }
}
