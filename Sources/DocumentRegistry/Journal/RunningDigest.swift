import CCrypto

/// The digest of bytes that come piece by piece.
final class RunningDigest {
  private let context: OpaquePointer

  /// nil where there is no memory for it.
  init?() {
    guard let context = EVP_MD_CTX_new() else { return nil }
    self.context = context
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit { EVP_MD_CTX_free(context) }

  func add(_ bytes: UnsafeRawBufferPointer) { EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }

  /// The digest of all that was added; nothing can be added then.
  func finish() -> SHA256 {
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    return SHA256(bytes: digest)
  }
}
