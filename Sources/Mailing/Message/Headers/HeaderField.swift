/// A header as words that can be folded between, but not within; made of checked values only.
struct HeaderField {
  let name: String
  let words: [String]

  /// A header that the program words itself.
  static func fixed(_ name: StaticString, _ words: StaticString...) -> HeaderField {
    HeaderField(name: "\(name)", words: words.map { "\($0)" })
  }

  static func date(_ date: MailDate) -> HeaderField { HeaderField(name: "Date", words: [date.text]) }

  static func messageID(_ id: MessageID) -> HeaderField { HeaderField(name: "Message-ID", words: [id.text]) }

  static func mailbox(_ name: StaticString, _ mailbox: Mailbox) -> HeaderField {
    let name = "\(name)"
    return HeaderField(name: name, words: mailbox.words(first: Self.room(behind: name)))
  }

  static func subject(_ subject: HeaderText) -> HeaderField {
    HeaderField(name: "Subject", words: FreeText.words(subject.text, first: Self.room(behind: "Subject")))
  }

  static func custom(_ header: CustomHeader) -> HeaderField {
    HeaderField(
      name: header.name, words: FreeText.words(header.value.text, first: Self.room(behind: header.name)))
  }

  static func listID(_ list: MailingListID) -> HeaderField {
    let name = list.name.map { FreeText.phrase($0.text, first: Self.room(behind: "List-ID")) } ?? []
    return HeaderField(name: "List-ID", words: name + ["<\(list.id)>"])
  }

  static func unsubscribe(_ ways: Unsubscribing) -> HeaderField {
    HeaderField(name: "List-Unsubscribe", words: ways.words)
  }

  static func contentType(_ type: MediaType, _ parameters: [FieldParameter] = []) -> HeaderField {
    HeaderField(name: "Content-Type", words: Self.joined(type.text, parameters))
  }

  static func contentID(_ id: MessageID) -> HeaderField { HeaderField(name: "Content-ID", words: [id.text]) }

  static func disposition(_ kind: StaticString, _ parameters: [FieldParameter]) -> HeaderField {
    HeaderField(name: "Content-Disposition", words: Self.joined("\(kind)", parameters))
  }

  /// The header with its CRLF, folded so that lines hold 76 characters where a word allows it.
  ///
  /// The first word stays on the header's own line: there are relays that take an empty first line for the end.
  func put(into sink: inout some MessageSink) {
    var line = name + ":"
    for (position, word) in words.enumerated() {
      if position > 0, line.utf8.count + 1 + word.utf8.count > EncodedWords.lineLimit {
        sink.put(line + "\r\n")
        line = ""
      }
      line += " " + word
    }
    sink.put(line + "\r\n")
  }

  private static func room(behind name: String) -> Int { EncodedWords.lineLimit - name.utf8.count - 2 }

  private static func joined(_ value: String, _ parameters: [FieldParameter]) -> [String] {
    let pieces = [value] + parameters.flatMap(\.pieces)
    return pieces.enumerated().map { $0.offset + 1 < pieces.count ? $0.element + ";" : $0.element }
  }
}
