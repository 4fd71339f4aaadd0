import OpenXML

/// The run a value stands in, with its properties, so that what interrupts it can be formatted alike.
final class RunPlace: Sendable {
  /// The run's properties, `w:rPr`.
  let element: XMLElement?
  /// Their markup; empty for none.
  let properties: [UInt8]
  /// How wide the text is there, in twips.
  let width: Int

  init(_ element: XMLElement?, width: Int) {
    self.element = element
    self.width = width
    properties = element.map(WordMarkup.markup) ?? []
  }
}
