/// What stands one below the other.
package indirect enum Block: Sendable, Equatable {
  case heading(Heading)
  case paragraph(Paragraph)
  /// Numbered clauses of a section; nested ones stand among a clause's own blocks.
  case clauses([Clause])
  case list(List)
  case table(Table)
  /// An image on a line of its own, or a text set off from the rest: see ``Group/Kind``.
  case group(Group)
  /// Blocks side by side: parties, signatures.
  case columns(Columns)
  case pageBreak
  /// A line across the text.
  case rule
}

package struct Paragraph: Sendable, Equatable {
  package var inlines: [Inline]

  package init(_ inlines: [Inline]) { self.inlines = inlines }
}

/// The document's title or a section's heading.
package struct Heading: Sendable, Equatable {
  /// 0 for the document's title, 1 for a section (`##`), 2 for a subsection.
  package var level: Int
  package var isNumbered: Bool
  package var label: Label?
  package var inlines: [Inline]
  /// `1.`, set by ``Document/numbered()``; empty for an unnumbered heading.
  package var number: String

  package init(level: Int, isNumbered: Bool, label: Label? = nil, inlines: [Inline], number: String = "") {
    self.level = level
    self.isNumbered = isNumbered
    self.label = label
    self.inlines = inlines
    self.number = number
  }
}

/// A numbered item of a section: `1.1.`, nested `1.1.1.`; in a document that was read, whatever label it had: `а)`.
package struct Clause: Sendable, Equatable {
  package var label: Label?
  package var blocks: [Block]
  /// Its depth in the numbering, 1 for `1.` where clauses stand outside a section, 2 for `1.1.`; set by numbering.
  package var level: Int
  /// `1.1.`, set by ``Document/numbered()``, or by whoever read the document.
  package var number: String

  package init(label: Label? = nil, blocks: [Block], level: Int = 0, number: String = "") {
    self.label = label
    self.blocks = blocks
    self.level = level
    self.number = number
  }
}

/// A list outside the clauses' numbering.
package struct List: Sendable, Equatable {
  package enum Marker: Sendable, Equatable {
    case bullet
    /// `1.`, `2.` …, from the number given.
    case decimal(start: Int)
  }

  package var marker: Marker
  package var items: [[Block]]

  package init(marker: Marker, items: [[Block]]) {
    self.marker = marker
    self.items = items
  }
}

/// Blocks that are laid out together.
package struct Group: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// «УТВЕРЖДАЮ»: a stamp in the upper right corner, its lines left-aligned.
    case approval
    /// The head of a letter: logo, name and details of the sender, a line below.
    case letterhead
    case center
    /// A block at the right half of the page, its lines left-aligned: an addressee.
    case right
    /// Not to be divided between pages.
    case keep
    /// A new page with its own numbering of sections, «Приложение № n» at its upper right.
    case annex(Annex)
    /// A quotation or a note set off from the text.
    case quote
  }

  package var kind: Kind
  package var blocks: [Block]

  package init(_ kind: Kind, _ blocks: [Block]) {
    self.kind = kind
    self.blocks = blocks
  }
}

package struct Annex: Sendable, Equatable {
  package var label: Label?
  /// What follows «Приложение № n», such as «к договору от 23.11.2026 № 12»; may be empty.
  package var caption: [Inline]
  /// `1`, set by numbering.
  package var number: String

  package init(label: Label? = nil, caption: [Inline] = [], number: String = "") {
    self.label = label
    self.caption = caption
    self.number = number
  }
}

/// Blocks side by side, of equal width.
package struct Columns: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// The parties of a contract with their details.
    case parties
    /// Who signs. A paragraph's ``Inline/blank(_:)`` is the line to sign on: what stands before it is the post,
    /// what follows it is the name. Never divided between pages.
    case signatures
  }

  package var kind: Kind
  package var columns: [[Block]]

  package init(_ kind: Kind, _ columns: [[Block]]) {
    self.kind = kind
    self.columns = columns
  }
}
