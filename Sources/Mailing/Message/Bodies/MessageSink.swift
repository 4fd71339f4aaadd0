/// What a letter is written into: its bytes, or only their number.
protocol MessageSink {
  mutating func put(_ text: String)
  mutating func put(_ bytes: [UInt8])
  /// In base64, in lines of 76 characters with CRLF between them.
  mutating func putBase64(_ bytes: [UInt8])
}

/// The letter itself.
struct MessageBytes: MessageSink {
  private(set) var bytes: [UInt8] = []

  /// - Parameter count: how many there will be, so that large attachments are not copied as the letter grows.
  init(count: Int) { bytes.reserveCapacity(count) }

  mutating func put(_ text: String) { bytes += text.utf8 }
  mutating func put(_ bytes: [UInt8]) { self.bytes += bytes }
  mutating func putBase64(_ bytes: [UInt8]) { Base64Lines.append(bytes, to: &self.bytes) }
}

/// How long the letter is.
struct MessageCount: MessageSink {
  private(set) var count = 0

  mutating func put(_ text: String) { count += text.utf8.count }
  mutating func put(_ bytes: [UInt8]) { count += bytes.count }
  mutating func putBase64(_ bytes: [UInt8]) { count += Base64Lines.count(of: bytes.count) }
}
