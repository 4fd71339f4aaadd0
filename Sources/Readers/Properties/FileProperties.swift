import DocumentModel
import OpenXML

/// What a file says about itself: `docProps/core.xml`.
extension OpenedFile {
  func readProperties() -> DocumentProperties {
    var properties = DocumentProperties()
    guard let core = coreProperties else { return properties }
    for case .element(let element) in core.children {
      let text = element.rawText
      switch element.name.local {
      case "title": properties.title = text
      case "subject": properties.subject = text
      case "creator": properties.author = text
      case "category": properties.kind = text
      case "created": properties.created = text
      default: break
      }
    }
    return properties
  }

  /// The language that the file says it is in; nil where it does not, or in one that is not known here.
  var declaredLanguage: Language? {
    guard let core = coreProperties else { return nil }
    for case .element(let element) in core.children where element.name.local == "language" {
      return Language(tag: element.rawText)
    }
    return nil
  }

  /// The language of the styles.
  var usualLanguage: Language? { styles.language.flatMap { Language(tag: $0) } }

  /// The language in which ordinal numbers are written.
  var countingLanguage: Language { usualLanguage ?? .russian }
}

extension Document {
  /// The language whose letters the text has.
  ///
  /// What the file declares is often the language of the program that saved it; it decides where the letters do not.
  func language(_ declared: Language?) -> Language {
    var cyrillic = 0
    var latin = 0
    forEachInline { inline in
      guard case .text(let text) = inline else { return }
      for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: latin += 1
        case 0x400...0x4FF: cyrillic += 1
        default: break
        }
      }
    }
    if cyrillic > 3 * latin { return .russian }
    if latin > 3 * cyrillic { return .english }
    return declared ?? (cyrillic >= latin ? .russian : .english)
  }
}

extension Language {
  /// The language of a tag such as `ru-RU`.
  init?(tag: String) { self.init(rawValue: String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()) }
}
