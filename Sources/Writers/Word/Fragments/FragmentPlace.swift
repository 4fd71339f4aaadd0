package import OpenXML

/// Where blocks or words are put into a Word file that was made elsewhere.
package struct FragmentPlace: Sendable {
  /// The properties of the paragraph in whose place they stand, `w:pPr`; nil for the style of plain text.
  package var paragraph: XMLElement?
  /// The properties of the run in whose place they stand, `w:rPr`.
  package var run: XMLElement?
  /// The width they have, in twips.
  package var width: Int

  package init(paragraph: XMLElement? = nil, run: XMLElement? = nil, width: Int) {
    self.paragraph = paragraph
    self.run = run
    self.width = width
  }
}

/// What the paragraph of a place gives to the paragraphs written there.
struct FragmentFrame {
  let paragraph: XMLElement?
  let run: WordRunFrame?

  init(_ place: FragmentPlace) {
    paragraph = place.paragraph
    run = place.run.map { WordRunFrame(element: $0) }
  }
}

extension WordPart {
  /// A paragraph like the one in whose place it stands.
  func framed(by frame: FragmentFrame, _ content: () -> Void) {
    xml.element("w:p") {
      if let properties = frame.paragraph { xml.tree(properties) }
      formatted(by: frame.run, content)
    }
  }

  /// Writes runs that begin with the properties of another one.
  func formatted(by run: WordRunFrame?, _ content: () -> Void) {
    let outer = runFrame
    runFrame = run
    defer { runFrame = outer }
    content()
  }
}
