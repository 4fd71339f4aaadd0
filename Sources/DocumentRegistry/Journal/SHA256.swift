import CCrypto

/// A SHA-256 digest (FIPS 180-4), written as 64 hexadecimal digits in lower case.
package struct SHA256: Sendable, Hashable, CustomStringConvertible {
  package let description: String

  package init(of bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { SHA256($0) } }

  package init(of text: String) {
    var text = text
    self = text.withUTF8 { SHA256($0) }
  }

  private init(_ content: UnsafeBufferPointer<UInt8>) {
    var digest = [UInt8](repeating: 0, count: 32)
    _ = EVP_Digest(content.baseAddress, content.count, &digest, nil, EVP_sha256(), nil)
    self.init(bytes: digest)
  }

  /// A digest as it was written; nil for anything but 64 hexadecimal digits in lower case.
  package init?(written: String) {
    let isDigest =
      written.utf8.count == 64 && written.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard isDigest else { return nil }
    description = written
  }

  init(bytes: [UInt8]) {
    description = String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (position, byte) in bytes.enumerated() {
        text[2 * position] = Self.digit(byte >> 4)
        text[2 * position + 1] = Self.digit(byte & 15)
      }
      return bytes.count * 2
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  /// What stands on sheets and in lists: enough to tell the revisions of one document apart.
  package var short: String { Self.short(of: description) }

  /// The same of a digest as it is written.
  package static func short(of digest: String) -> String { String(digest.prefix(8)) }
}
