package import Diagnostics
import DocumentRegistry
import Files
import MailAddresses
package import Production
import Values

/// Which letter is looked at, and where it goes: the arguments of `mail preview`.
package struct PreviewOrder: Sendable {
  package var mailing: String
  /// Counted from 1; nil for the first one, or the client's.
  package var letter: Int?
  package var client: String?
  /// A file in .eml, .html or .txt; nil for the terminal.
  package var output: String?
  /// A folder for all letters.
  package var folder: String?
  package var replaces: Bool

  package init(
    mailing: String, letter: Int?, client: String?, output: String?, folder: String?, replaces: Bool
  ) {
    self.mailing = mailing
    self.letter = letter
    self.client = client
    self.output = output
    self.folder = folder
    self.replaces = replaces
  }
}

extension MailDesk {
  /// Letters that are written together: one start of LibreOffice makes the PDF files of all of them.
  private static let previewed = 50

  /// A letter as its recipient will see it: the same bytes as are sent, but for the date.
  ///
  /// - Parameter progress: told how many of all letters were written.
  /// - Throws: `not-a-mailing`, `letter-unknown`, `mailing-content`, `file-exists`.
  package func preview(
    _ order: PreviewOrder, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(Faults) -> ProductionReport {
    let mailing = try PreparedMailing(mailing(order.mailing), at: register)
    let making = try LetterMaking(mailing, at: self)
    var attachments = LetterAttachments(mailing.order.attachments, at: register, makePDF: makePDF)
    if let folder = order.folder {
      var report = ProductionReport()
      var letters = mailing.plan.letters[...]
      while !letters.isEmpty {
        let portion = letters.prefix(Self.previewed)
        letters = letters.dropFirst(Self.previewed)
        try attachments.makeAhead(
          register.registry.read { reading in
            try portion.compactMap { try $0.facts.entry.map { try reading.state(of: $0) } }
          })
        var files: [(path: String, bytes: [UInt8])] = []
        for letter in portion {
          let made = try made(letter, mailing, making, &attachments).outgoing
          // The name that the letter has in the outbox, too.
          guard let name = FolderTransport.fileName(of: made.id) else { continue }
          files.append(("\(folder)/\(name)", made.bytes))
        }
        try WholeFile.write(files, replacing: order.replaces)
        report.files += files.map { .init(path: $0.path, format: "eml", byteCount: $0.bytes.count) }
        progress(mailing.plan.letters.count - letters.count, mailing.plan.letters.count)
      }
      return report
    }
    let letter = try chosen(order, mailing)
    let (outgoing, content, files) = try made(letter, mailing, making, &attachments)
    guard let output = order.output else {
      let shown = shown(letter, content, files, size: outgoing.bytes.count)
      return ProductionReport(standardOutput: Array(shown.utf8), answer: answer(letter, content, files, outgoing))
    }
    let bytes =
      switch TemplateKind.ending(of: output) {
      case "html", "htm": Array(content.html.utf8)
      case "txt": Array(content.text.utf8)
      default: outgoing.bytes
      }
    try WholeFile.write(bytes, to: output, replacing: order.replaces)
    let format = TemplateKind.ending(of: output)
    return ProductionReport(files: [.init(path: output, format: format, byteCount: bytes.count)])
  }

  private func chosen(_ order: PreviewOrder, _ mailing: PreparedMailing) throws(Faults) -> MailingPlan.Letter {
    let letters = mailing.plan.letters
    let found =
      if let place = order.letter {
        letters.first { $0.facts.place == place }
      } else if let client = order.client {
        letters.first { $0.facts.client == client }
      } else {
        letters.first
      }
    if let found { return found }
    throw Faults(
      .letterUnknown(
        order.letter.map { "\($0)" } ?? order.client ?? "1", number: mailing.number, count: letters.count))
  }

  private typealias Made = (
    outgoing: OutgoingLetter, content: LetterContent, files: [(name: String, bytes: [UInt8])]
  )

  private func made(
    _ letter: MailingPlan.Letter, _ mailing: PreparedMailing, _ making: LetterMaking,
    _ attachments: inout LetterAttachments
  ) throws(Faults) -> Made {
    let facts = letter.facts
    guard let entry = facts.entry else { throw Faults(.mailingEmptyHanded(mailing.number)) }
    let document = try register.registry.read { try $0.state(of: entry) }
    let address = try MailAddress(facts.address)
    let content = try making.content(try making.data(of: document), to: address)
    guard document.revision?.digest == facts.document, LetterMaking.digest(of: content) == facts.content else {
      throw Faults(.contentChanged(facts.address, number: mailing.number))
    }
    let files = try attachments.files(of: document)
    let message = try making.message(content, to: (facts.name, address), attachments: files)
    let outgoing = try OutgoingLetter(
      message, id: making.id(of: address), to: address, place: facts.place, from: self, at: outside.now())
    return (outgoing, content, files)
  }

  /// For a terminal: the headers that people see, the files, the text.
  private func shown(
    _ letter: MailingPlan.Letter, _ content: LetterContent, _ files: [(name: String, bytes: [UInt8])], size: Int
  ) -> String {
    func mailbox(_ name: String?, _ address: MailAddress) -> String {
      name.map { "\($0) <\(address)>" } ?? "\(address)"
    }
    var rows = [
      ["From:", mailbox(from.name?.text, from.address)],
      ["To:", letter.facts.name.isEmpty ? letter.facts.address : "\(letter.facts.name) <\(letter.facts.address)>"],
      ["Subject:", content.subject],
    ]
    if let replyTo { rows.append(["Reply-To:", mailbox(replyTo.name?.text, replyTo.address)]) }
    for file in files { rows.append(["Attached:", "\(file.name) (\(Self.size(file.bytes.count)))"]) }
    rows.append(["Size:", Self.size(size)])
    if let held = letter.held { rows.append(["Kept back:", held.words]) }
    return (AlignedTable(rows).lines + ["", content.text]).joined(separator: "\n")
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 1 << 20 ? "\((bytes + 1023) >> 10) KB" : "\((bytes + (1 << 20) - 1) >> 20) MB"
  }

  private func answer(
    _ letter: MailingPlan.Letter, _ content: LetterContent, _ files: [(name: String, bytes: [UInt8])],
    _ outgoing: OutgoingLetter
  ) -> Record {
    [
      "letter": .record([
        "place": .integer(letter.facts.place), "address": .text(letter.facts.address), "name": .text(letter.facts.name),
        "subject": .text(content.subject), "text": .text(content.text), "html": .text(content.html),
        "bytes": .integer(outgoing.bytes.count),
        "attachments": .list(
          List(files.map { .record(["name": .text($0.name), "bytes": .integer($0.bytes.count)]) })),
      ])
    ]
  }
}
