import Diagnostics
import OpenXML

/// Elements of one document as they stand in the whole: everything that has a number or a name of its own gets another.
final class MemberMarkup {
  let names: MemberNames
  let styles: MemberStyles
  let lists: MemberLists
  private let joining: Joining
  private var marks: [String: Int] = [:]
  var footnotes: [String: Int] = [:]
  var endnotes: [String: Int] = [:]
  var comments: [String: Int] = [:]
  /// Bookmarks that Word sets for itself, by their ids.
  private var dropped: Set<String> = []
  /// What becomes of sections; nil where none are expected.
  var sections: MemberSections?

  private static let vector = "urn:schemas-microsoft-com:vml"
  private static let office = "urn:schemas-microsoft-com:office:office"
  private static let word2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

  init(_ names: MemberNames, _ styles: MemberStyles, _ lists: MemberLists, in joining: Joining) {
    self.names = names
    self.styles = styles
    self.lists = lists
    self.joining = joining
  }

  /// The element in the whole; nil for one that is left out.
  func moved(_ element: XMLElement, _ story: StoryMove) throws(Faults) -> XMLElement? {
    var result = element
    result.attributes = try attributes(of: element, story)
    if element.isWordMarkup {
      guard try changeWord(&result, element, story) else { return nil }
      if element.name.local == "sectPr" { return result }
    } else if !changeDrawing(&result, element, story) {
      return nil
    }
    // Before the content, so that lists count in the order of the text.
    let number = element.isWord("p") ? number(of: element) : nil
    if !element.children.isEmpty {
      var children: [XMLNode] = []
      children.reserveCapacity(element.children.count)
      for child in result.children {
        guard case .element(let inner) = child else {
          children.append(child)
          continue
        }
        if let moved = try moved(inner, story) { children.append(.element(moved)) }
      }
      result.children = children
    }
    if element.isWord("p") { finishParagraph(&result, element, number) }
    if element.isWord("tbl") { finishTable(&result) }
    return result
  }

  // MARK: Attributes

  private func attributes(of element: XMLElement, _ story: StoryMove) throws(Faults) -> [XMLAttribute] {
    var attributes: [XMLAttribute] = []
    attributes.reserveCapacity(element.attributes.count)
    for attribute in element.attributes {
      let name = attribute.name
      if name.namespace == WordMarkup.relationships {
        var attribute = attribute
        // A section's references are moved with their headers.
        if !attribute.value.isEmpty, !element.isWord("headerReference"), !element.isWord("footerReference") {
          guard let id = try story.id(for: attribute.value) else { continue }
          attribute.value = id
        }
        attributes.append(attribute)
      } else if name.namespace == Self.word2010, ["paraId", "textId"].contains(name.local) {
        continue
      } else if name.namespace == WordMarkup.main, name.local.hasPrefix("rsid") {
        continue
      } else {
        attributes.append(attribute)
      }
    }
    return attributes
  }

  // MARK: Elements of Word

  private static let changes: Set<String> = [
    "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "tblGridChange",
    "tblPrExChange", "numberingChange",
  ]
  private static let leftOut: Set<String> = changes.union([
    "proofErr", "lastRenderedPageBreak", "dataBinding", "placeholder",
  ])
  private static let marked: Set<String> = [
    "bookmarkStart", "bookmarkEnd", "ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveFromRangeEnd",
    "moveToRangeStart", "moveToRangeEnd", "permStart", "permEnd", "cellIns", "cellDel", "cellMerge",
    "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
    "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart",
    "customXmlMoveToRangeEnd",
  ]

  /// false for an element that is left out.
  private func changeWord(_ result: inout XMLElement, _ element: XMLElement, _ story: StoryMove) throws(Faults) -> Bool
  {
    let local = element.name.local
    switch local {
    case "t", "delText":
      if local == "t", let text = story.nextText() { result.children = [.text(text)] }
    case "instrText":
      if let code = story.nextCode() { result.setText(code) }
    case "fldSimple":
      if let code = story.nextSimpleCode() { result.set("instr", to: code) }
    case "hyperlink":
      if let anchor = element.value("anchor") { result.set("anchor", to: names.bookmark(anchor)) }
    case "pStyle", "rStyle", "tblStyle":
      if let id = element.value("val"), let new = styles.ids[id] { result.set("val", to: new) }
    case "numPr": changeNumber(&result)
    case "footnoteReference":
      if let id = element.value("id") { result.set("id", to: footnotes[id].map(String.init) ?? id) }
    case "endnoteReference":
      if let id = element.value("id") { result.set("id", to: endnotes[id].map(String.init) ?? id) }
    case "commentRangeStart", "commentRangeEnd", "commentReference", "comment":
      guard let id = element.value("id"), let new = comments[id] else { return false }
      names.hasGivenNames = true
      result.set("id", to: String(new))
    case "sdtPr": result.remove(["id"])
    case "sectPr":
      if let sections { result = try sections.moved(element, story, self) }
    case _ where Self.leftOut.contains(local): return false
    case _ where Self.marked.contains(local): return changeMark(&result, element)
    default: break
    }
    return true
  }

  private func changeMark(_ result: inout XMLElement, _ element: XMLElement) -> Bool {
    guard let id = element.value("id") else { return true }
    names.hasGivenNames = true
    if element.name.local == "bookmarkStart", let name = element.value("name") {
      // Where whoever edited the file left off.
      if name == "_GoBack" {
        dropped.insert(id)
        return false
      }
      result.set("name", to: names.bookmark(name))
    }
    if element.name.local == "bookmarkEnd", dropped.contains(id) { return false }
    let new =
      marks[id]
      ?? {
        joining.lastMark += 1
        marks[id] = joining.lastMark
        return joining.lastMark
      }()
    result.set("id", to: String(new))
    return true
  }

  // MARK: Lists

  private func changeNumber(_ result: inout XMLElement) {
    guard let list = result.val(of: "numId"), list != "0" else { return }
    names.hasGivenNames = true
    let level = result.val(of: "ilvl").flatMap { Int($0) } ?? 0
    let new = lists.use(list, level: level) ?? "0"
    result.put(XMLElement(like: result, "numId", attributes: ["val": new]), in: ["ilvl": 0, "numId": 1])
  }

  private struct ParagraphNumber {
    var list: String
    var level: Int
    var indents: [XMLAttribute]
  }

  /// The number that a paragraph has by its style alone.
  private func number(of paragraph: XMLElement) -> ParagraphNumber? {
    let properties = paragraph.first("pPr")
    let own = properties?.first("numPr")
    if own?.first("numId") != nil { return nil }
    guard let style = properties?.val(of: "pStyle") ?? styles.usualParagraph, let number = styles.numbers[style] else {
      return nil
    }
    let level =
      own?.val(of: "ilvl").flatMap { Int($0) } ?? number.level ?? lists.level(of: style, in: number.list)
    guard let list = lists.use(number.list, level: level) else { return nil }
    names.hasGivenNames = true
    return ParagraphNumber(list: list, level: level, indents: number.indents)
  }

  private func finishParagraph(_ result: inout XMLElement, _ element: XMLElement, _ number: ParagraphNumber?) {
    let style = element.first("pPr")?.first("pStyle") == nil ? styles.defaults["paragraph"] : nil
    guard number != nil || style != nil else { return }
    var properties = result.first("pPr") ?? XMLElement(like: element, "pPr")
    if let style {
      properties.put(XMLElement(like: element, "pStyle", attributes: ["val": style]), in: SchemaOrder.paragraph)
    }
    if let number {
      let level = XMLElement(like: element, "ilvl", attributes: ["val": String(number.level)])
      let list = XMLElement(like: element, "numId", attributes: ["val": number.list])
      properties.put(XMLElement(like: element, "numPr", children: [level, list]), in: SchemaOrder.paragraph)
      var indents = properties.first("ind") ?? XMLElement(like: element, "ind")
      for attribute in number.indents where !indents.attributes.contains(where: { $0.name == attribute.name }) {
        // A hanging line and an indented one exclude each other.
        let others =
          attribute.name.local == "hanging" ? "firstLine" : attribute.name.local == "firstLine" ? "hanging" : ""
        if !indents.attributes.contains(where: { $0.name.local == others }) { indents.attributes.append(attribute) }
      }
      if !indents.attributes.isEmpty { properties.put(indents, in: SchemaOrder.paragraph) }
    }
    result.remove(["pPr"])
    result.children.insert(.element(properties), at: 0)
  }

  private func finishTable(_ result: inout XMLElement) {
    guard let style = styles.defaults["table"], var properties = result.first("tblPr"),
      properties.first("tblStyle") == nil
    else { return }
    properties.children.insert(.element(XMLElement(like: properties, "tblStyle", attributes: ["val": style])), at: 0)
    result.remove(["tblPr"])
    result.children.insert(.element(properties), at: 0)
  }

  // MARK: Drawings

  private static let shapes: Set<String> = [
    "shape", "rect", "roundrect", "line", "oval", "polyline", "group", "image", "arc", "curve",
  ]

  /// false for an element that is left out.
  private func changeDrawing(_ result: inout XMLElement, _ element: XMLElement, _ story: StoryMove) -> Bool {
    let local = element.name.local
    switch element.name.namespace {
    case Self.drawing where local == "docPr":
      joining.lastDrawing += 1
      result.set("id", to: String(joining.lastDrawing))
    case Self.vector where Self.shapes.contains(local):
      result.attributes.removeAll { $0.name.local == "spid" }
      guard let id = element.attributes.first(where: { $0.name.qualified == "id" })?.value else { break }
      joining.lastDrawing += 1
      let new = "\(id)j\(joining.lastDrawing)"
      story.shapes[id] = new
      result.set("id", to: new)
    case Self.office where local == "OLEObject":
      if let id = element.value("ShapeID"), let new = story.shapes[id] { result.set("ShapeID", to: new) }
    // Data of custom XML, which stays behind.
    case _ where local == "dataBinding": return false
    default: break
    }
    return true
  }
}

extension XMLElement {
  /// Gives an element of text another one, whose spaces belong to it.
  fileprivate mutating func setText(_ text: String) {
    children = [.text(text)]
    if !attributes.contains(XMLAttribute.preservingSpace) { attributes.append(.preservingSpace) }
  }
}
