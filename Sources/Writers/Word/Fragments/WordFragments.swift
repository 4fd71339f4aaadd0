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

  /// The numbering with the lists of one document.
  func numberingPart(_ numbering: WordNumbering) throws(Faults) -> Part? {
    guard let bytes = try numbering.part() else { return nil }
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
