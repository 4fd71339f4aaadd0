import CCrypto

/// A SHA-256 digest (FIPS 180-4), written as 64 hexadecimal digits in lower case.
package struct SHA256: Sendable, Hashable, CustomStringConvertible {
  package let description: String

  package init(of bytes: [UInt8]) {
    description = bytes.withUnsafeBytes { SHA256.hex($0) }
  }

  package init(of text: String) { self.init(of: Array(text.utf8)) }

  /// A digest as it was written; nil for anything but 64 hexadecimal digits in lower case.
  package init?(written: String) {
    let isDigest = written.utf8.count == 64 && written.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard isDigest else { return nil }
    description = written
  }

  /// What stands on sheets and in lists: enough to tell the revisions of one document apart.
  package var short: String { String(description.prefix(8)) }

  private static func hex(_ bytes: UnsafeRawBufferPointer) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_Digest(bytes.baseAddress, bytes.count, &digest, nil, EVP_sha256(), nil)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
