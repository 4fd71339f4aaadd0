import Diagnostics
import DocumentRegistry
import MailAddresses
import Production
import Values

/// A letter whose turn it is: fit to go, or held here with what is noted of it.
enum DueLetter {
  case ready(OutgoingLetter)
  /// - words: why, for people.
  /// - finding: what the event does not tell.
  case stays(LetterEvent, words: String, finding: Diagnostic?)

  /// Makes the letter as it is by now.
  ///
  /// - Throws: `mailing-content` where it would not be what was prepared; `pdf-program-missing`.
  init(
    _ row: LetterRow, _ document: EntryState?, of mailing: PreparedMailing, _ making: LetterMaking,
    _ attachments: LetterAttachments, _ ledger: LetterLedger, at moment: Moment
  ) throws(Faults) {
    let desk = ledger.desk
    let (facts, reason) = try desk.register.registry.read { reading in
      let letter = try reading.letter(row.id)
      return (letter.facts, try ledger.obstacle(to: letter, on: moment.day, reading))
    }
    guard let document else {
      self = Self.failed("document", "it has no document")
      return
    }
    if let reason {
      self = .stays(.suppressed(reason: reason.rawValue), words: reason.words, finding: nil)
      return
    }
    let address = try MailAddress(facts.address)
    let content = try making.content(try making.data(of: document), to: address)
    guard LetterMaking.digest(of: content) == facts.content else {
      throw Faults(.contentChanged(facts.address, number: mailing.number))
    }
    do throws(Faults) {
      let files = try attachments.files(of: document)
      let size = files.reduce(0) { $0 + $1.bytes.count }
      if size > desk.attachmentLimit {
        self = Self.failed(
          "attachment", "its files have \(size >> 20) MB, and \(desk.attachmentLimit >> 20) is the most")
        return
      }
      self = .ready(
        try OutgoingLetter(
          making.message(content, to: (facts.name, address), attachments: files), id: making.id(of: address),
          to: address, place: facts.place, from: desk, at: moment))
    } catch {
      // Without LibreOffice no letter gets its PDF: that is no reason to give them up.
      if error.diagnostics.contains(where: { $0.code == .pdfProgramMissing || $0.code.blame == .rules }) { throw error }
      let words = error.diagnostics.map(\.message).joined(separator: "; ")
      self = Self.failed("attachment", words, .letterFailed(facts.address, words))
    }
  }

  private static func failed(_ about: String, _ words: String, _ finding: Diagnostic? = nil) -> DueLetter {
    .stays(.refused(SendingFailure(code: nil, about: about, text: words)), words: words, finding: finding)
  }
}
