import DocumentModel
import OpenXML

/// Pictures and text boxes, newer (DrawingML) and older (VML).
extension StoryReader {
  func readDrawing(_ element: XMLElement, into line: inout ReadLine, _ look: RunLook, _ context: RunContext) {
    if look.isHidden || fields.isHiding { return }
    readDrawing(element, into: &line, PictureFrame(), look, context)
  }

  private func readDrawing(
    _ element: XMLElement, into line: inout ReadLine, _ outer: PictureFrame, _ look: RunLook, _ context: RunContext
  ) {
    var frame = outer
    switch element.name.local {
    case "inline", "anchor":
      for case .element(let child) in element.children {
        switch child.name.local {
        case "extent": frame.take(child)
        case "docPr": frame.describe(child)
        default: break
        }
      }
    case "pic":
      let properties = element.first("spPr")?.elements.first { $0.name.local == "xfrm" }
      // In a group of pictures each has its own size.
      if frame.width == nil, let size = properties?.elements.first(where: { $0.name.local == "ext" }) {
        frame.take(size)
      }
      if frame.alternativeText.isEmpty, let named = element.first("nvPicPr")?.first("cNvPr") { frame.describe(named) }
    case "wgp", "grpSp", "wpc":
      frame.width = nil
      frame.height = nil
    case "blip":
      picture(element, frame, into: &line, look, context)
      return
    case "shape", "rect":
      frame.takeStyle(element.value("style") ?? "")
      if let text = element.value("alt") { frame.alternativeText = text }
      // A line across the page, drawn as a shape.
      if element.attributes.contains(where: { $0.name.local == "hr" && ($0.value == "t" || $0.value == "true") }) {
        line.boxes.append(.rule)
      }
    case "imagedata":
      picture(element, frame, into: &line, look, context)
      return
    case "txbxContent":
      guard nesting < Self.deepestNesting else { return readInlines(in: element, into: &line, context) }
      line.boxes += box(element)
      return
    case "chart",
      "relIds" where element.relationshipId("id") != nil || element.relationshipId("dm") != nil:
      file.warn(.wordContentLeftOut(file.parts.file, "a chart or a diagram"))
      return
    default: break
    }
    if element.vocabulary == .compatibility, element.name.local == "AlternateContent" {
      if let branch = element.chosenAlternative { readDrawing(branch, into: &line, frame, look, context) }
      return
    }
    for case .element(let child) in element.children { readDrawing(child, into: &line, frame, look, context) }
  }

  private func picture(
    _ element: XMLElement, _ frame: PictureFrame, into line: inout ReadLine, _ look: RunLook, _ context: RunContext
  ) {
    guard let part = relationships.part(element.relationshipId("embed") ?? element.relationshipId("id")) else {
      for id in ["link", "embed", "id"] {
        guard let address = relationships.address(element.relationshipId(id)) else { continue }
        file.warn(.wordPictureElsewhere(file.parts.file, address))
      }
      return
    }
    guard let picture = file.picture(in: part), file.hasRoom(for: picture) else { return }
    let image = Image(
      format: picture.format, bytes: picture.bytes, alternativeText: frame.alternativeText,
      width: frame.width ?? .millimetres(40), height: frame.height ?? .millimetres(30))
    emit(.image(image), look, context, into: &line)
  }

  /// What stands in a text box is a story of its own; too deep in others, it is text of the paragraph.
  private func box(_ element: XMLElement) -> [Block] {
    let story = StoryReader(
      kind == .body ? .box : kind, of: file, relationships: relationships, notes: notes, textWidth: 0,
      nesting: nesting + 1)
    return story.blocks(of: element)
  }
}

/// What is known of a picture from the elements around it.
private struct PictureFrame {
  var width: Length?
  var height: Length?
  var alternativeText = ""
}

extension PictureFrame {
  /// `cx` and `cy`, in EMU.
  fileprivate mutating func take(_ size: XMLElement) {
    width = size.integer("cx").flatMap { $0 > 0 ? Length(emu: $0) : nil }
    height = size.integer("cy").flatMap { $0 > 0 ? Length(emu: $0) : nil }
  }

  fileprivate mutating func describe(_ properties: XMLElement) {
    alternativeText = properties.value("descr") ?? properties.value("title") ?? ""
  }

  /// Takes the size out of a style of VML: `width:120pt;height:2cm`.
  fileprivate mutating func takeStyle(_ style: String) {
    for rule in style.split(separator: ";") {
      let parts = rule.split(separator: ":", maxSplits: 1).map { $0.trimmed }
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "width": width = Length(css: parts[1])
      case "height": height = Length(css: parts[1])
      default: break
      }
    }
  }
}

extension Length {
  fileprivate init?(css text: Substring) {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let value = Double(digits), value > 0, value < 100_000 else { return nil }
    switch text.dropFirst(digits.count) {
    case "pt": self = .points(value)
    case "in": self = .points(value * 72)
    case "cm": self = .millimetres(value * 10)
    case "mm": self = .millimetres(value)
    case "px": self = .points(value * 0.75)
    default: return nil
    }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
