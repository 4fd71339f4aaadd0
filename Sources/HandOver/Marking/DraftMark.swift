package import DocumentModel

/// What says that nobody has approved a document yet: a word across its pages.
///
/// Marking a file that is marked already changes nothing.
package struct DraftMark: Sendable, Hashable {
  /// The word itself: `ПРОЕКТ`.
  package let word: String

  package init(_ language: Language) {
    word =
      switch language {
      case .russian: "ПРОЕКТ"
      case .english: "DRAFT"
      }
  }

  static let all = Language.allCases.map { DraftMark($0) }
}
