import DocumentModel
import OpenXML

/// What stands one below the other: paragraphs, tables, and what is wrapped around them.
extension StoryReader {
  func readBlocks(in element: XMLElement, into builder: inout BlockBuilder, _ nesting: Int) {
    for case .element(let child) in element.children { readBlock(child, into: &builder, nesting) }
  }

  private func readBlock(_ element: XMLElement, into builder: inout BlockBuilder, _ nesting: Int) {
    switch element.vocabulary {
    case .word: readWordBlock(element, into: &builder, nesting)
    case .compatibility:
      if let branch = element.chosenAlternative { readBlocks(in: branch, into: &builder, nesting) }
    case .math: readLooseInlines(element, into: &builder)
    case .drawing, .other: readBlocks(in: element, into: &builder, nesting)
    }
  }

  private func readWordBlock(_ element: XMLElement, into builder: inout BlockBuilder, _ nesting: Int) {
    switch element.name.local {
    case "p": readParagraph(element, into: &builder)
    case "tbl": readTable(element, into: &builder, nesting)
    case "sdt":
      if let content = element.child("sdtContent") { readBlocks(in: content, into: &builder, nesting) }
    case "altChunk": file.warn(.wordContentLeftOut(file.parts.file, "a document that is embedded whole"))
    case "r", "hyperlink", "fldSimple": readLooseInlines(element, into: &builder)
    case let local where Self.silent.contains(local): break
    // Whatever is wrapped around paragraphs, known or not, is looked through.
    default: readBlocks(in: element, into: &builder, nesting)
    }
  }

  /// What says something about its surroundings and holds no text of its own, or text that is gone.
  static let silent: Set<String> = [
    "del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr",
    "customXmlPr", "smartTagPr", "rubyPr", "fldData", "ffData", "delText", "delInstrText", "annotationRef",
    "commentReference", "background",
  ]

  /// Runs that stand where paragraphs should.
  private func readLooseInlines(_ element: XMLElement, into builder: inout BlockBuilder) {
    var line = ReadLine()
    readInline(element, into: &line, RunContext(paragraph: paragraphStyle(nil).run))
    builder.add(FlowParagraph(pages: line.pages, boxes: line.boxes))
  }

  /// Gives what a deleted paragraph mark has left over a paragraph of its own.
  func finish(_ builder: inout BlockBuilder) {
    guard let line = builder.takeCarried() else { return }
    builder.add(FlowParagraph(pages: line.line.pages, boxes: line.line.boxes))
  }
}
