import DocumentModel
import OpenXML

/// Formulas (OMML) as a line of text: a fraction has a slash, a root its sign.
extension StoryReader {
  func readMath(_ element: XMLElement, into line: inout ReadLine, _ context: RunContext) {
    var look = RunLook()
    readMath(element, into: &line, &look, context)
  }

  private func readMath(
    _ element: XMLElement, into line: inout ReadLine, _ look: inout RunLook, _ context: RunContext
  ) {
    guard element.vocabulary == .math else { return readInline(element, into: &line, context) }
    func part(_ local: String) {
      if let part = element.first(local) { readMathParts(part, into: &line, &look, context) }
    }
    func sign(_ text: String) { emit(text, look, context, into: &line) }
    func raised(_ position: RunProperties.Position, _ local: String) {
      let before = look.position
      look.position = position
      part(local)
      look.position = before
    }
    switch element.name.local {
    case "t": sign(element.rawText)
    case "f":
      part("num")
      sign("/")
      part("den")
    case "rad":
      sign("√(")
      part("e")
      sign(")")
    case "sSup", "sSub", "sSubSup":
      part("e")
      raised(.lowered, "sub")
      raised(.raised, "sup")
    case "nary":
      sign(element.first("naryPr")?.first("chr")?.value("val") ?? "∫")
      raised(.lowered, "sub")
      raised(.raised, "sup")
      part("e")
    case "d":
      let properties = element.first("dPr")
      sign(properties?.first("begChr")?.value("val") ?? "(")
      var isFirst = true
      for case .element(let child) in element.children where child.name.local == "e" {
        if !isFirst { sign(properties?.first("sepChr")?.value("val") ?? "|") }
        isFirst = false
        readMathParts(child, into: &line, &look, context)
      }
      sign(properties?.first("endChr")?.value("val") ?? ")")
    case let local where local.hasSuffix("Pr"): break
    default: readMathParts(element, into: &line, &look, context)
    }
  }

  private func readMathParts(
    _ element: XMLElement, into line: inout ReadLine, _ look: inout RunLook, _ context: RunContext
  ) {
    for case .element(let child) in element.children { readMath(child, into: &line, &look, context) }
  }
}
