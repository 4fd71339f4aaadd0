/// The merged result, independent of format.
package struct Document: Sendable, Equatable {
  package var properties: DocumentProperties
  package var page: PageSetup
  package var blocks: [Block]

  package init(properties: DocumentProperties = .init(), page: PageSetup = .init(), blocks: [Block] = []) {
    self.properties = properties
    self.page = page
    self.blocks = blocks
  }
}

/// What a file says about itself, apart from its text.
package struct DocumentProperties: Sendable, Equatable {
  package var title: String
  package var kind: String
  package var author: String
  package var subject: String
  package var language: Language
  /// ISO 8601 in UTC, `2026-11-23T09:00:00Z`; empty where no date is to be written.
  package var created: String

  package init(
    title: String = "", kind: String = "", author: String = "", subject: String = "", language: Language = .russian,
    created: String = ""
  ) {
    self.title = title
    self.kind = kind
    self.author = author
    self.subject = subject
    self.language = language
    self.created = created
  }
}

/// The language of a document's text.
package enum Language: String, Sendable, CaseIterable {
  case russian = "ru"
  case english = "en"

  /// BCP 47 with the region, as Word and HTML want it: `ru-RU`.
  package var tag: String {
    switch self {
    case .russian: "ru-RU"
    case .english: "en-GB"
    }
  }
}
