/// A length on paper, in whole English Metric Units (914,400 to the inch, 36,000 to the millimetre).
package struct Length: Sendable, Hashable, Comparable {
  package var emu: Int

  package init(emu: Int) { self.emu = emu }

  package static func millimetres(_ count: Double) -> Length { Length(emu: Int((count * 36_000).rounded())) }

  package static func points(_ count: Double) -> Length { Length(emu: Int((count * 12_700).rounded())) }

  /// CSS pixels, 96 to the inch.
  package static func pixels(_ count: Int) -> Length { Length(emu: count * 9_525) }

  package var millimetres: Double { Double(emu) / 36_000 }

  /// Twentieths of a point, the unit of WordprocessingML.
  package var twips: Int { Int((Double(emu) / 635).rounded()) }

  package static func < (a: Length, b: Length) -> Bool { a.emu < b.emu }

  package static func + (a: Length, b: Length) -> Length { Length(emu: a.emu + b.emu) }

  package static func - (a: Length, b: Length) -> Length { Length(emu: a.emu - b.emu) }
}
