package import DocumentRegistry
package import Production
import Values

/// Whom a mailing is for and what it brings: the arguments of `mail prepare`.
package struct MailingOrder: Sendable {
  /// The office's folder; nil for the nearest one upward.
  package var office: String?
  /// The number of a batch whose documents are sent.
  package var batch: String?
  package var numbers: [String] = []
  /// Filters as `list` has them, of the batch where there is one; nil where none was given.
  package var filter: ListOrder?
  /// A name in `templates/mail`, or a file.
  package var letter = "offer"
  /// nil for what the office or the kind of selection says.
  package var letterClass: LetterClass?
  /// Why letters of this class are written to these people.
  package var reason: String?
  /// What they are written for: a request, or the numbers of contracts for letters of service.
  package var links: [String] = []
  /// A text with tags; nil for the template's own.
  package var subject: String?
  /// Formats: `docx`, `pdf`, `html`, `txt`; none for a letter alone.
  package var attachments: [String] = ["docx"]
  package var data: [String] = []
  package var settings: [String] = []
  /// Whether it is made once more, though the same mailing is there.
  package var isAnew = false
  /// The id of the person who acts.
  package var person: String?

  package init(office: String?) { self.office = office }
}

/// What a mailing was asked to be, as it is kept with it.
struct KeptMailingOrder: Equatable {
  var template: String
  var letterClass: LetterClass
  var reason: String?
  var link: String?
  var subject: String?
  var attachments: [String]
  var details: Record
  /// What was chosen, so that the same command finds it again.
  var selection: String

  private static let linkEnd = "; "

  /// What ``link`` keeps of what was named; nil for nothing.
  static func link(of links: [String]) -> String? { links.isEmpty ? nil : links.joined(separator: linkEnd) }

  /// What ``link`` was made of: the numbers of contracts do not hold what stands between them.
  var links: [String] { link.map { $0.split(separator: Self.linkEnd).map(String.init) } ?? [] }

  static func == (one: KeptMailingOrder, other: KeptMailingOrder) -> Bool { one.bytes == other.bytes }

  var bytes: [UInt8] { Array(JSONEncoding(indent: 2).encode(.record(record)).utf8) }

  var record: Record {
    var record: Record = ["template": .text(template), "class": .text(letterClass.rawValue)]
    record.write("reason", reason)
    record.write("link", link)
    record.write("subject", subject)
    record.set("attachments", .list(List(attachments.map { .text($0) })))
    record.set("details", .record(details))
    record.set("selection", .text(selection))
    return record
  }

  init(
    template: String, letterClass: LetterClass, reason: String?, link: String?, subject: String?,
    attachments: [String], details: Record, selection: String
  ) {
    self.template = template
    self.letterClass = letterClass
    self.reason = reason
    self.link = link
    self.subject = subject
    self.attachments = attachments
    self.details = details
    self.selection = selection
  }

  /// Nil for a record that is none.
  init?(_ record: Record) {
    guard let template = record.writtenText("template"),
      let letterClass = record.writtenText("class").flatMap(LetterClass.init(rawValue:)),
      let selection = record.writtenText("selection")
    else { return nil }
    self.init(
      template: template, letterClass: letterClass, reason: record.writtenText("reason"),
      link: record.writtenText("link"), subject: record.writtenText("subject"),
      attachments: record.writtenTexts("attachments"), details: record["details"]?.record?.restored ?? Record(),
      selection: selection)
  }
}
