/// A part of a letter's body: content with the headers that say what it is, or several parts.
indirect enum BodyPart {
  case leaf([HeaderField], Content)
  case several(MediaType, [FieldParameter], [BodyPart])

  enum Content {
    /// Encoded already.
    case lines([UInt8])
    /// To be encoded while the letter is written, so that a large file is held once.
    case base64([UInt8])
  }

  /// A text with lines of any kind, in whichever encoding is shorter.
  ///
  /// Nothing but ASCII in short lines goes out, so that no relay has a reason to convert it and break a signature.
  static func text(_ text: String, _ type: MediaType) -> BodyPart {
    let lines = LineEnds.normalised(text)
    let quoted = QuotedPrintable.of(lines)
    let isQuoted = quoted.count <= Base64Lines.count(of: lines.count)
    return .leaf(
      [
        .contentType(type, [.utf8]),
        isQuoted
          ? .fixed("Content-Transfer-Encoding", "quoted-printable") : .fixed("Content-Transfer-Encoding", "base64"),
      ], isQuoted ? .lines(quoted) : .base64(lines))
  }

  /// Whether the part's last line is open; the one of a text that is encoded in lines is not.
  var lacksLineEnd: Bool {
    if case .leaf(_, .lines(let bytes)) = self, bytes.last == 10 || bytes.isEmpty { return false }
    return true
  }

  /// Puts the headers, the empty line and the content; no line end behind it.
  ///
  /// - Parameter path: which part it is; boundaries are made of it.
  func put(into sink: inout some MessageSink, seed: MessageID, path: String = "0") {
    switch self {
    case .leaf(let fields, let content):
      for field in fields { field.put(into: &sink) }
      sink.put("\r\n")
      switch content {
      case .lines(let bytes): sink.put(bytes)
      case .base64(let bytes): sink.putBase64(bytes)
      }
    case .several(let type, let parameters, let parts):
      // `=_` stands in no text of quoted-printable and in no base64, so that no content can end its part.
      let boundary = "=_" + ContentDigest.hex(of: Array("\(seed.text) \(path)".utf8))
      HeaderField.contentType(type, parameters + [.boundary(boundary)]).put(into: &sink)
      sink.put("\r\n")
      for (position, part) in parts.enumerated() {
        sink.put("--\(boundary)\r\n")
        part.put(into: &sink, seed: seed, path: "\(path).\(position)")
        sink.put("\r\n")
      }
      sink.put("--\(boundary)--")
    }
  }
}
