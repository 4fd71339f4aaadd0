import DocumentModel

/// The sheet and its margins, in twips.
struct WordPage: Sendable {
  /// How the first page's header and footer differ from the others'.
  var isFirstPagePlain: Bool
  var width: Int
  var height: Int
  var top: Int
  var right: Int
  var bottom: Int
  var left: Int
  /// From the sheet's edge to the header and to the footer: 10 mm, as ГОСТ Р 7.0.97 has the page number.
  var header = 567
  var footer = 567
  var gutter = 0

  init(_ page: PageSetup) {
    isFirstPagePlain = page.isFirstPagePlain
    width = Self.limited(page.width)
    height = Self.limited(page.height)
    top = Self.limited(page.margins.top)
    right = Self.limited(page.margins.right)
    bottom = Self.limited(page.margins.bottom)
    left = Self.limited(page.margins.left)
  }

  /// What stands between the margins; never less than 2 cm, however odd the set-up.
  var textWidth: Int { max(1134, width - left - right - gutter) }

  /// Word's sheets end at 22 inches.
  private static func limited(_ length: Length) -> Int { Length(emu: min(max(0, length.emu), 20_116_800)).twips }
}
