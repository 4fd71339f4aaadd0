package import Diagnostics
import DocumentModel
package import OpenXML

/// What blocks are written with that stand in Word files made elsewhere: made once for a template.
///
/// Text takes the file's own styles; what these lack is added to them. Our lists stand beside the file's own.
package struct WordFragments: Sendable {
  let styles: WordStyleSheet
  let pattern: WordNumberingPattern
  let page: WordPage
  /// The names of the file's parts, in lower case.
  let taken: Set<String>
  /// The parts of every document that has them in place of the file's: styles and numbering; empty where only pictures
  /// are written.
  package let parts: [Part]
  /// The numbering among them, where the file has none of its own.
  package let addedNumbering: PartName?
  private let numberingName: PartName

  /// For any blocks, in the styles of a file.
  package init(reading bytes: [UInt8], named file: String) throws(Faults) {
    let house = try HouseStyle(reading: bytes, named: file)
    let base = try WordBase()
    var pattern = WordNumberingPattern(base: base.numbering, house: house.numbering)
    let styles = WordStyleSheet(house: house.styles, base: base.styles, numberOffset: pattern.numberOffset)
    try pattern.link(styles)
    self.styles = styles
    self.pattern = pattern
    page = house.page ?? WordPage(PageSetup())
    let taken = Set(house.names.map { $0.path.lowercased() })
    self.taken = taken
    addedNumbering = house.numberingName == nil ? Self.freeName(besides: taken) : nil
    numberingName = house.numberingName ?? addedNumbering ?? WordPartNames.numbering
    parts = [
      Part(
        house.stylesName ?? WordPartNames.styles, contentType: WordNames.contentType("styles"),
        content: DeflatedPart(deflating: try styles.xml.document())),
      Part(
        numberingName, contentType: WordNames.contentType("numbering"),
        content: DeflatedPart(deflating: try pattern.part())),
    ]
  }

  /// For nothing but pictures, which need no style.
  package init(picturesBeside names: [PartName]) throws(Faults) {
    let base = try WordBase()
    styles = WordStyleSheet(base: base.styles)
    pattern = WordNumberingPattern(base: base.numbering)
    page = WordPage(PageSetup())
    taken = Set(names.map { $0.path.lowercased() })
    parts = []
    addedNumbering = nil
    numberingName = WordPartNames.numbering
  }

  /// The text's width on the file's last page, in twips.
  package var textWidth: Int { page.textWidth }

  /// The file's numbering with our lists beside its own; nil where only pictures are written.
  package var numbering: XMLElement? { parts.isEmpty ? nil : pattern.xml }

  /// The largest number of a list in it.
  package var lastList: Int { pattern.firstFree - 1 }

  /// The numbering with the lists of one document.
  ///
  /// - Parameter markup: `w:num` of further lists.
  func numberingPart(_ numbering: WordNumbering, others markup: [UInt8]) throws(Faults) -> Part? {
    let others = markup.isEmpty ? [] : try pattern.xml.elements(in: markup)
    guard let bytes = try numbering.part(others: others) else { return nil }
    return Part(
      numberingName, contentType: WordNames.contentType("numbering"), content: DeflatedPart(deflating: bytes))
  }

  private static func freeName(besides taken: Set<String>) -> PartName {
    var number = 1
    var name = WordPartNames.numbering
    while taken.contains(name.path) {
      number += 1
      name = .numbered("word/numbering", number, "xml")
    }
    return name
  }
}

extension XMLElement {
  /// Elements that were written to stand in this one.
  fileprivate func elements(in markup: [UInt8]) throws(Faults) -> [XMLElement] {
    let root = Array("<w:numbering xmlns:w=\"\(name.namespace)\">".utf8) + markup + Array("</w:numbering>".utf8)
    return try XMLReader.read(root, named: "numbering").elements
  }
}
