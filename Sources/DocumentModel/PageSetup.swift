/// The sheet, its margins, and what stands at its head and foot.
package struct PageSetup: Sendable, Equatable {
  package var width: Length
  package var height: Length
  package var margins: Margins
  /// Empty for none.
  package var header: [Inline]
  package var footer: [Inline]
  /// Whether the first page goes without header and footer, as ГОСТ Р 7.0.97 wants its number left out.
  package var isFirstPagePlain: Bool

  /// A4 with the least margins of ГОСТ Р 7.0.97-2025: left 20, right 10, top 20, bottom 20 mm.
  package init(
    width: Length = .millimetres(210), height: Length = .millimetres(297), margins: Margins = .init(),
    header: [Inline] = [], footer: [Inline] = [], isFirstPagePlain: Bool = true
  ) {
    self.width = width
    self.height = height
    self.margins = margins
    self.header = header
    self.footer = footer
    self.isFirstPagePlain = isFirstPagePlain
  }

  /// The width between the left and the right margin.
  package var textWidth: Length { width - margins.left - margins.right }
}

package struct Margins: Sendable, Equatable {
  package var top: Length
  package var right: Length
  package var bottom: Length
  package var left: Length

  package init(
    top: Length = .millimetres(20), right: Length = .millimetres(10), bottom: Length = .millimetres(20),
    left: Length = .millimetres(20)
  ) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }
}
