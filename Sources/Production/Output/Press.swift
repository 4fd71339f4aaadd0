import Catalogue
import Diagnostics
import DocumentModel
import Merging
import Readers
import Values
import WordTemplates
import Writers

/// A compiled template with the writers of the wanted formats: made once, used for every record by any worker.
struct Press: Sendable {
  struct Copy {
    var format: DocumentFormat
    var bytes: [UInt8]
    /// The text of a merged Word file before it was packed, where it was asked for.
    var text: [UInt8]?
  }

  private let template: CompiledTemplate
  private let settings: MergeSettings
  /// Without a writer where the template writes the format itself, as a Word template does DOCX.
  private let writers: [(format: DocumentFormat, writer: DocumentWriter?)]
  /// For the properties of the files.
  private let now: String

  init(
    template: CompiledTemplate, formats: [DocumentFormat], order: RenderOrder, surroundings: Surroundings
  ) throws(Faults) {
    if case .text(_, let only) = template, let other = formats.first(where: { $0 != only }) {
      throw Faults(.textTemplateFormat(order.template, wanted: other.name, only: only.name))
    }
    if case .word = template, let style = order.style {
      throw Faults(.styleOfWordTemplate(style, template: order.template))
    }
    var options = WriterOptions(textWidth: order.textWidth)
    if let style = order.style { options.houseStyle = try HouseStyle(reading: FileBytes.read(style), named: style) }
    var writers: [(DocumentFormat, DocumentWriter?)] = []
    for format in formats {
      if case .word = template, format == .docx {
        writers.append((format, nil))
      } else {
        writers.append((format, try format.writer(options)))
      }
    }
    self.template = template
    self.writers = writers
    settings = MergeSettings(order, surroundings)
    now = surroundings.now
  }

  /// Merges one record and writes it in every format.
  ///
  /// - Parameters:
  ///   - review: looks at the document before it is written; it is called by `name` there.
  ///   - keepsText: whether the text of a merged Word file is wanted besides.
  func make(
    _ data: Record, reviewedBy review: DocumentReview? = nil, as name: String = "", keepsText: Bool = false,
    times: StageTimes? = nil
  ) throws(Faults) -> (copies: [Copy], warnings: [Diagnostic]) {
    var (merged, warnings) = try times.measure(.merging) { () throws(Faults) in
      try template.merge(data, settings: settings.adapted(to: data))
    }
    let document = try document(of: merged, isReviewed: review != nil, &warnings)
    if let review, let document {
      let findings = review.findings(in: document, named: name, data: data, isDraft: settings.isDraft)
      try Faults.check(findings)
      warnings += findings
    }
    let (copies, found) = try times.measure(.packing) { () throws(Faults) in
      try pack(merged, document, keepsText: keepsText)
    }
    return (copies, warnings + found)
  }

  /// The bytes of every format.
  private func pack(
    _ merged: CompiledTemplate.Merged, _ document: Document?, keepsText: Bool
  ) throws(Faults) -> (copies: [Copy], warnings: [Diagnostic]) {
    var copies: [Copy] = []
    var warnings: [Diagnostic] = []
    for (format, writer) in writers {
      switch merged {
      case .text(let bytes): copies.append(Copy(format: format, bytes: bytes))
      case .word(let word) where writer == nil:
        copies.append(Copy(format: format, bytes: try word.write(), text: keepsText ? word.text : nil))
      case .word, .document:
        if let writer, let document { copies.append(try write(document, as: format, with: writer, &warnings)) }
      }
    }
    return (copies, warnings)
  }

  /// The document that is looked at and written; nil for a text that is finished, and for a Word file of which nothing
  /// but itself is wanted.
  ///
  /// A Word file stays what it is; any other format, and a review, goes by what is read out of it, once.
  private func document(
    of merged: CompiledTemplate.Merged, isReviewed: Bool, _ warnings: inout [Diagnostic]
  ) throws(Faults) -> Document? {
    switch merged {
    case .text: return nil
    case .document(let document): return document
    case .word(let word):
      let isWritten = writers.contains { $0.writer != nil }
      guard isReviewed || isWritten else { return nil }
      let read = try WordReader.read(parts: word)
      // What could not be read is missed where it is written, and stays in the Word file.
      if isWritten { warnings += read.warnings }
      return read.document
    }
  }

  private func write(
    _ document: Document, as format: DocumentFormat, with writer: DocumentWriter, _ warnings: inout [Diagnostic]
  ) throws(Faults) -> Copy {
    var document = document
    document.properties.created = now
    let written = try writer.write(document)
    warnings += written.warnings
    return Copy(format: format, bytes: written.bytes)
  }
}

extension MergeSettings {
  init(_ order: RenderOrder, _ surroundings: Surroundings) {
    self.init(today: surroundings.today, calendar: order.calendar, isDraft: order.isDraft)
  }

  /// The data's own `language` and `currency`, as an office has them; a template that says its language wins.
  func adapted(to data: Record) -> MergeSettings {
    var settings = self
    if let language = data["language"]?.text.flatMap(Language.init(rawValue:)) { settings.language = language }
    if let currency = data["currency"]?.text { settings.currency = currency }
    if settings.calendar == nil {
      settings.calendar = BuiltInCalendar.calendar(
        country: Office.usualCountry(language: settings.language.rawValue))
    }
    return settings
  }
}

/// A merged Word file can be read without being packed.
extension MergedWord: WordParts {}
