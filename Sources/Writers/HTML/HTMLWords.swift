import DocumentModel

/// The few words that a page says of itself, to a reader who cannot see it.
struct HTMLWords {
  let untitled: String
  let blank: String
  let signature: String
  let backToText: String

  init(_ language: Language) {
    switch language {
    case .russian:
      (untitled, blank, signature) = ("Документ", "место для заполнения", "место для подписи")
      backToText = "назад к тексту"
    case .english:
      (untitled, blank, signature) = ("Document", "to be filled in", "to be signed")
      backToText = "back to the text"
    }
  }
}
