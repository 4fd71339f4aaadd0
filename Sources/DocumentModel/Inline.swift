/// What stands in a line.
package indirect enum Inline: Sendable, Equatable {
  /// Characters as they are; never holds a line break.
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case struck([Inline])
  case underlined([Inline])
  case superscript([Inline])
  case `subscript`([Inline])
  case code(String)
  case link(Link)
  case image(Image)
  case lineBreak
  case reference(Reference)
  case blank(Blank)
  case note(Note)
  /// `⟦client.inn⟧`: what a draft is still waiting for.
  case missing(String)
  /// The number of the page; in a header or footer only.
  case pageNumber
  /// How many pages there are; in a header or footer only.
  case pageCount
}

package struct Link: Sendable, Equatable {
  /// An absolute address: `https:`, `mailto:`, `tel:`.
  package var address: String
  package var inlines: [Inline]

  package init(address: String, inlines: [Inline]) {
    self.address = address
    self.inlines = inlines
  }
}

/// The name by which a clause, section or annex is cited: `payment`.
package struct Label: Sendable, Hashable {
  package var name: String

  package init(_ name: String) { self.name = name }
}

/// A citation of a clause, section or annex: `п. 3.2`.
package struct Reference: Sendable, Equatable {
  package var label: Label
  /// What stands before the number, space included; nil for the language's usual word (`п. `).
  package var prefix: String?
  /// `3.2`, set by numbering.
  package var number: String

  package init(label: Label, prefix: String? = nil, number: String = "") {
    self.label = label
    self.prefix = prefix
    self.number = number
  }
}

/// A place to be filled in by hand.
package struct Blank: Sendable, Equatable {
  /// How many characters wide it is.
  package var width: Int

  package init(width: Int) { self.width = width }
}

/// A note to the text: a mark in the line, and what stands at the foot of the page or the end of the text.
package struct Note: Sendable, Equatable {
  /// `1`, `i`, `*`: what is shown in the text.
  package var mark: String
  /// Empty where the text refers a second time to a note that it has already.
  package var blocks: [Block]

  package init(mark: String, blocks: [Block]) {
    self.mark = mark
    self.blocks = blocks
  }
}

/// A picture with its bytes.
package struct Image: Sendable, Equatable {
  package enum Format: String, Sendable {
    case png
    case jpeg
    case svg
  }

  package var format: Format
  package var bytes: [UInt8]
  /// What a reader hears who cannot see it; empty for an ornament.
  package var alternativeText: String
  package var width: Length
  package var height: Length

  package init(format: Format, bytes: [UInt8], alternativeText: String, width: Length, height: Length) {
    self.format = format
    self.bytes = bytes
    self.alternativeText = alternativeText
    self.width = width
    self.height = height
  }
}
