import OpenXML

/// The vocabularies that a Word file is written in, transitional or strict alike.
enum WordVocabulary {
  /// Paragraphs, runs, tables.
  case word
  /// Alternatives for older and newer programs.
  case compatibility
  case math
  /// Where a drawing stands on the page.
  case drawing
  /// Pictures and shapes, older (VML) and newer, and everything else.
  case other

  init(_ namespace: String) {
    switch namespace {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      self = .word
    case "http://schemas.openxmlformats.org/markup-compatibility/2006": self = .compatibility
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      self = .math
    case "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":
      self = .drawing
    default: self = .other
    }
  }
}

extension XMLElement {
  var vocabulary: WordVocabulary { WordVocabulary(name.namespace) }

  /// Whether it is that element of WordprocessingML.
  func isWord(_ local: String) -> Bool { name.local == local && vocabulary == .word }

  /// The id of a relationship: `r:id`, `r:embed`.
  func relationshipId(_ local: String) -> String? {
    attributes.first {
      $0.name.local == local
        && ($0.name.namespace == "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
          || $0.name.namespace == "http://purl.oclc.org/ooxml/officeDocument/relationships")
    }?.value
  }

  /// The one branch of `mc:AlternateContent` that is read: the first that asks for nothing unknown, else the fallback.
  var chosenAlternative: XMLElement? {
    var fallback: XMLElement?
    var choice: XMLElement?
    for case .element(let branch) in children where branch.vocabulary == .compatibility {
      switch branch.name.local {
      case "Choice":
        let wanted = (branch.value("Requires") ?? "").split(separator: " ")
        if wanted.allSatisfy({ Self.understood.contains($0) }) { return branch }
        choice = choice ?? branch
      case "Fallback": fallback = fallback ?? branch
      default: break
      }
    }
    return fallback ?? choice
  }

  /// The prefixes, always the same, of what newer versions of Word added and is read here.
  private static let understood: Set<Substring> = [
    "wps", "wpg", "wpc", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "w16cex", "w16sdtdh", "w16du", "a14", "v",
  ]
}
