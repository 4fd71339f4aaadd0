package import Diagnostics
import DocumentModel
import DocumentRegistry
import Files
import Merging
import OutlineTemplates
package import Values
import Writers

/// A letter to one recipient before it has headers.
package struct LetterContent: Sendable, Equatable {
  /// On one line.
  package var subject: String
  package var text: String
  /// For readers with HTML: everything in the file, pictures too.
  package var html: String
  package var warnings: [Diagnostic]
}

/// A compiled template of letters with its writers: made once, used for every recipient.
package struct LetterPress: Sendable {
  private let template: CompiledOutline
  private let subject: CompiledTextTemplate?
  private let settings: MergeSettings

  /// Columns of the plain text: readers quote it once or twice before it is broken at 78.
  private static let textWidth = 72

  /// - Parameters:
  ///   - template: its path, and its bytes where they were kept and the file may be another by now.
  ///   - subject: a text with tags; nil for the template's own `title`.
  ///   - today: the day that the letters are of.
  /// - Throws: `unknown-template-kind` for a template that is no outline; the faults of the template.
  package init(
    template: (path: String, bytes: [UInt8]?), subject: String?, office: OfficeFolder, language: String,
    today: CalendarDate, _ surroundings: Surroundings
  ) throws(Faults) {
    guard TemplateKind(of: template.path) == .outline else { throw Faults(.letterTemplateKind(template.path)) }
    let folders = office.folders(for: template.path, language: language, surroundings)
    let source =
      if let bytes = template.bytes {
        SourceText(name: template.path, text: String(decoding: bytes, as: UTF8.self))
      } else {
        try TemplateText.read(template.path)
      }
    var log = FaultLog()
    let outline = log.attempt { () throws(Faults) in
      try CompiledOutline.compile(source, library: folders, assets: folders.assets)
    }
    let line = log.attempt { () throws(Faults) in
      try subject.map { text throws(Faults) in
        try CompiledTextTemplate.compile(SourceText(name: "--subject", text: text), escaping: .none)
      }
    }
    try log.check()
    guard let outline, let line else { throw Faults(log.findings) }
    self.template = outline
    self.subject = line
    settings = MergeSettings(today: today, calendar: nil, isDraft: false)
  }

  /// One recipient's letter.
  ///
  /// - Parameter closing: what stands under it whatever the template says, a line each; none where the template's own
  ///   text holds ``LetterClosing/mark``.
  /// - Throws: everything that is wrong with the data at once; `letter-subject` where there is no subject.
  package func letter(_ data: Record, closing: LetterClosing?) throws(Faults) -> LetterContent {
    let settings = settings.adapted(to: data)
    var log = FaultLog()
    let merged = log.attempt { () throws(Faults) in try template.merge(data, settings: settings) }
    let line = log.attempt { () throws(Faults) in
      try subject.map { subject throws(Faults) in try subject.merge(data, settings: settings) }
    }
    try log.check()
    guard let merged, let line else { throw Faults(log.findings) }
    var document = merged.document
    let title = (line?.text ?? document.properties.title).split(whereSeparator: \.isNewline).joined(separator: " ")
    let shown = title.split(separator: " ").joined(separator: " ")
    if shown.isEmpty { throw Faults(.letterWithoutSubject(template.source.name)) }
    document.properties.title = shown
    var text = String(decoding: TextWriter(width: Self.textWidth).write(document), as: UTF8.self)
    if let closing, !text.contains(closing.mark) {
      document.blocks += closing.blocks
      text += String(decoding: TextWriter(width: Self.textWidth).write(closing.document), as: UTF8.self)
      // On a line of its own and whole: readers make a link of nothing else.
      text += closing.address + "\n"
    }
    return LetterContent(
      subject: shown, text: text,
      html: String(decoding: HTMLWriter(.letter).write(document), as: UTF8.self),
      warnings: merged.warnings + (line?.warnings ?? []))
  }
}

/// The last lines of advertising: who sends it, from where, and how to get no more of it.
package struct LetterClosing: Sendable {
  /// What a text holds that says itself how to unsubscribe.
  package var mark: String
  /// Name and address of the sender.
  package var sender: String
  /// The words around the link.
  package var words: String
  /// What the link is called.
  package var link: String
  package var address: String

  package init(mark: String, sender: String, words: String, link: String, address: String) {
    self.mark = mark
    self.sender = sender
    self.words = words
    self.link = link
    self.address = address
  }

  var blocks: [Block] {
    let words: [Inline] = [.text(words + " "), .link(Link(address: address, inlines: [.text(link)])), .text(".")]
    return [.rule, .paragraph(Paragraph([.text(sender)])), .paragraph(Paragraph(words))]
  }

  /// What stands above the address in a letter without links.
  var document: Document {
    let blocks: [Block] = [.paragraph(Paragraph([.text(sender)])), .paragraph(Paragraph([.text("\(words) \(link):")]))]
    return Document(blocks: [.rule] + blocks)
  }
}
