import CCrypto

/// The beginning of a SHA-256 digest, for names that have to differ where contents do.
enum ContentDigest {
  /// 32 hexadecimal digits in lower case.
  static func hex(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    _ = EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
    return digest.prefix(16).map(HexDigits.pair).joined().lowercased()
  }
}
