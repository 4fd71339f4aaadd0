package import DocumentModel

/// Document -> one self-contained HTML file: no script, no address that is fetched.
package struct HTMLWriter: Sendable {
  /// What the page is for.
  package enum Form: Sendable {
    /// A file that browsers show and print.
    case page
    /// The body of a letter: every style stands at its element, and nothing is asked that mail readers do not know.
    case letter
  }

  private let form: Form

  package init(_ form: Form = .page) { self.form = form }

  package func write(_ document: Document) -> [UInt8] {
    switch form {
    case .page: page(document)
    case .letter: letter(document)
    }
  }

  private func letter(_ document: Document) -> [UInt8] {
    var encoder = HTMLEncoder(reserving: 16_384)
    encoder.raw(
      "<!doctype html>\n<html lang=\"\(document.properties.language.tag)\">\n<head>\n<meta charset=\"utf-8\">\n")
    encoder.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    encoder.encodeText(title(of: document))
    encoder.raw("</title>\n</head>\n<body style=\"\(LetterStyling.body)\">\n")
    let conversion = HTMLConversion(document)
    let text = conversion.blocksToHTML(document.blocks)
    encoder.encode(LetterStyling.framed(text + conversion.notes.section { conversion.blocksToHTML($0) }))
    encoder.raw("</body>\n</html>\n")
    return encoder.bytes
  }

  private func page(_ document: Document) -> [UInt8] {
    let properties = document.properties
    var encoder = HTMLEncoder(reserving: 32_768)
    encoder.raw("<!doctype html>\n<html lang=\"\(properties.language.tag)\">\n<head>\n<meta charset=\"utf-8\">\n")
    encoder.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    encoder.encodeText(title(of: document))
    encoder.raw("</title>\n")
    for (name, value) in [("author", properties.author), ("description", properties.subject)] where !value.isEmpty {
      encoder.raw("<meta name=\"\(name)\" content=\"")
      encoder.encodeText(value)
      encoder.raw("\">\n")
    }
    encoder.raw("<style>\n")
    encoder.raw(StyleSheet.page(document.page))
    encoder.raw(StyleSheet.base)
    let conversion = HTMLConversion(document)
    let text = conversion.blocksToHTML(document.blocks)
    let notes = conversion.notes.section { conversion.blocksToHTML($0) }
    if !notes.isEmpty { encoder.raw(StyleSheet.notes) }
    encoder.raw("</style>\n</head>\n<body>\n<main>\n")
    encoder.encode(text)
    encoder.encode(notes)
    encoder.raw("</main>\n</body>\n</html>\n")
    return encoder.bytes
  }

  /// What the window is called: a page without a title is not valid.
  private func title(of document: Document) -> String {
    if !document.properties.title.isEmpty { return document.properties.title }
    for case .heading(let heading) in document.blocks {
      let title = heading.inlines.plainText
      if !title.isEmpty { return title }
    }
    return HTMLWords(document.properties.language).untitled
  }
}
