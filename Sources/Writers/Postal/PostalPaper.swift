package import Diagnostics
package import DocumentModel

/// What is printed to send papers by post: envelopes, one a page, or labels on sheets that are stuck on.
package struct PostalPaper: Sendable {
  package enum Kind: Sendable, Hashable {
    case envelopes(EnvelopeSize)
    /// - Parameter used: how many labels of the first sheet are gone already.
    case labels(LabelSheet, used: Int)
  }

  package var kind: Kind
  package var recipients: [PostalParty]
  /// Shown on envelopes only; nil for printed ones.
  package var sender: PostalParty?
  package var language: Language

  package init(
    _ kind: Kind, to recipients: [PostalParty], from sender: PostalParty? = nil, language: Language = .russian
  ) {
    self.kind = kind
    self.recipients = recipients
    self.sender = sender
    self.language = language
  }

  /// The bytes of a file in that format; a text has the addresses alone.
  package func bytes(in format: DocumentFormat) throws(Faults) -> [UInt8] {
    switch format {
    case .docx: try PostalFile.bytes(of: sheet, language)
    case .html: try PostalPage.bytes(of: sheet, language)
    case .text: Array(PostalListing.text(of: self).utf8)
    }
  }
}

/// The envelopes of offices, by their names of ISO 269.
package enum EnvelopeSize: String, Sendable, CaseIterable {
  case c4
  case c5
  case dl

  /// Millimetres, as the envelope lies when it is addressed.
  var width: Double {
    switch self {
    case .c4: 324
    case .c5: 229
    case .dl: 220
    }
  }

  var height: Double {
    switch self {
    case .c4: 229
    case .c5: 162
    case .dl: 110
    }
  }
}

/// Sheets of labels as they are sold for A4; the name says columns and rows.
package enum LabelSheet: String, Sendable, CaseIterable {
  /// 70 × 37 mm
  case three8 = "3x8"
  /// 99.1 × 38.1 mm
  case two7 = "2x7"
  /// 70 × 42.3 mm
  case three7 = "3x7"

  var columns: Int { self == .two7 ? 2 : 3 }
  var rows: Int { self == .three8 ? 8 : 7 }
  package var count: Int { columns * rows }

  /// Millimetres.
  var width: Double { self == .two7 ? 99.1 : 70 }
  var height: Double {
    switch self {
    case .three8: 37
    case .two7: 38.1
    case .three7: 42.3
    }
  }
  /// Between two columns.
  var gap: Double { self == .two7 ? 2.5 : 0 }
}
