import CCrypto

/// A SHA-256 digest (FIPS 180-4), written as 64 hexadecimal digits in lower case.
package struct SHA256: Sendable, Hashable, CustomStringConvertible {
  package let description: String

  package init(of bytes: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: 32)
    bytes.withUnsafeBytes { _ = EVP_Digest($0.baseAddress, $0.count, &digest, nil, EVP_sha256(), nil) }
    self.init(bytes: digest)
  }

  package init(of text: String) { self.init(of: Array(text.utf8)) }

  /// A digest as it was written; nil for anything but 64 hexadecimal digits in lower case.
  package init?(written: String) {
    let isDigest =
      written.utf8.count == 64 && written.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard isDigest else { return nil }
    description = written
  }

  init(bytes: [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    description = String(decoding: text, as: UTF8.self)
  }

  /// What stands on sheets and in lists: enough to tell the revisions of one document apart.
  package var short: String { String(description.prefix(8)) }
}
