package import OpenXML

/// A part as readable lines: a paragraph a line, the rows of tables between bars, what is formatted or numbered marked.
package struct WordDump {
  private var lines: [String] = []

  package static func dump(_ root: XMLElement) -> String {
    var dump = WordDump()
    let body = root.elements.first { $0.name.local == "body" } ?? root
    dump.blocks(of: body)
    return dump.lines.joined(separator: "\n")
  }

  private mutating func blocks(of container: XMLElement) {
    for element in container.elements {
      switch element.name.local {
      case "p": lines.append(Self.paragraph(element))
      case "tbl":
        for row in element.elements where row.name.local == "tr" {
          lines.append(
            "| " + row.elements.filter { $0.name.local == "tc" }.map(Self.cell).joined(separator: " | ") + " |")
        }
        lines.append("->")
      case "sdt": if let content = element.first("sdtContent") { blocks(of: content) }
      case "footnote", "endnote", "comment":
        lines.append("\(element.name.local) \(element.value("id") ?? "?"):")
        blocks(of: element)
      case "sectPr", "bookmarkStart", "bookmarkEnd", "tcPr": break
      default: lines.append("<\(element.name.qualified)>")
      }
    }
  }

  private static func cell(_ cell: XMLElement) -> String {
    var inner = WordDump()
    inner.blocks(of: cell)
    var marks = ""
    let properties = cell.first("tcPr")
    if let span = properties?.first("gridSpan")?.value("val") { marks += "[span \(span)]" }
    if let merge = properties?.first("vMerge") { marks += merge.value("val") == "restart" ? "[merged]" : "[above]" }
    if let fill = properties?.first("shd")?.value("fill") { marks += "[\(fill)]" }
    return marks + inner.lines.joined(separator: " // ")
  }

  private static func paragraph(_ paragraph: XMLElement) -> String {
    var out = ""
    let properties = paragraph.first("pPr")
    if let number = properties?.first("numPr") {
      out += "[list \(number.first("numId")?.value("val") ?? "?").\(number.first("ilvl")?.value("val") ?? "0")] "
    }
    if let style = properties?.first("pStyle")?.value("val") { out += "[\(style)] " }
    if properties?.first("sectPr") != nil { out += "[section] " }
    return out + inlines(of: paragraph)
  }

  private static func inlines(of element: XMLElement) -> String {
    var out = ""
    for child in element.elements {
      switch child.name.local {
      case "pPr", "rPr", "proofErr", "lastRenderedPageBreak", "sdtPr", "sdtEndPr": break
      case "r": out += run(child)
      case "hyperlink":
        out += "[link \(child.attributes.first { $0.name.local == "id" }?.value ?? "") " + inlines(of: child) + "]"
      case "bookmarkStart": out += "[#\(child.value("name") ?? "") \(child.value("id") ?? "")]"
      case "commentRangeStart": out += "«\(child.value("id") ?? "") "
      case "commentRangeEnd": out += " \(child.value("id") ?? "")»"
      case "bookmarkEnd": out += "[/\(child.value("id") ?? "")]"
      default: out += inlines(of: child)
      }
    }
    return out
  }

  private static func run(_ run: XMLElement) -> String {
    var out = ""
    for child in run.elements {
      switch child.name.local {
      case "t", "delText": for case .text(let text) in child.children { out += text }
      case "tab": out += "→"
      case "br": out += child.value("type") == "page" ? "⇟" : "↵"
      case "instrText": for case .text(let text) in child.children { out += "{\(text)}" }
      case "fldChar":
        out += child.value("fldCharType") == "begin" ? "‹" : child.value("fldCharType") == "end" ? "›" : "="
      case "footnoteReference", "endnoteReference": out += "[note \(child.value("id") ?? "")]"
      case "drawing", "pict", "AlternateContent": out += drawing(child)
      case "rPr", "commentReference", "annotationRef": break
      default: out += "<\(child.name.local)>"
      }
    }
    let marks = (run.first("rPr")?.elements ?? []).map { property in
      property.name.local + (property.value("val").map { "=" + $0 } ?? "")
    }
    return marks.isEmpty || out.isEmpty ? out : "[\(marks.joined(separator: " ")): \(out)]"
  }

  private static func drawing(_ drawing: XMLElement) -> String {
    var out = "[picture"
    func walk(_ element: XMLElement) {
      switch element.name.local {
      case "docPr": out += " \(element.attributes.first { $0.name.local == "id" }?.value ?? "")"
      case "extent": out += " \(element.attributes.first { $0.name.local == "cx" }?.value ?? "")"
      case "blip": out += " \(element.attributes.first { $0.name.local == "embed" }?.value ?? "")"
      case "p":
        out += " «\(paragraph(element))»"
        return
      default: break
      }
      for child in element.elements { walk(child) }
    }
    walk(drawing)
    return out + "]"
  }
}
