import CCrypto

/// AES-256-SIV (RFC 5297): the same text under the same key gives the same bytes, nobody without the key can read or
/// make them, and there is no nonce that must never come twice.
enum DeterministicCipher {
  private static let tagSize = 16

  /// The tag and the hidden text; nil where the library lacks the cipher.
  static func seal(_ text: [UInt8], with key: [UInt8], context: [UInt8]) -> [UInt8]? {
    withContext { cipher, state in
      var hidden = [UInt8](repeating: 0, count: text.count)
      var tag = [UInt8](repeating: 0, count: tagSize)
      var count: Int32 = 0
      guard EVP_EncryptInit_ex(state, cipher, nil, key, nil) == 1,
        EVP_EncryptUpdate(state, nil, &count, context, Int32(clamping: context.count)) == 1,
        EVP_EncryptUpdate(state, &hidden, &count, text, Int32(clamping: text.count)) == 1, Int(count) == text.count,
        EVP_CIPHER_CTX_ctrl(state, EVP_CTRL_AEAD_GET_TAG, Int32(tagSize), &tag) == 1
      else { return nil }
      return tag + hidden
    }
  }

  /// The text; nil where another key, another context or no key made the bytes.
  ///
  /// The library compares the tags in constant time.
  static func open(_ sealed: [UInt8], with key: [UInt8], context: [UInt8]) -> [UInt8]? {
    guard sealed.count > tagSize else { return nil }
    return withContext { cipher, state in
      var tag = Array(sealed.prefix(tagSize))
      let hidden = Array(sealed.dropFirst(tagSize))
      var text = [UInt8](repeating: 0, count: hidden.count)
      var count: Int32 = 0
      guard EVP_DecryptInit_ex(state, cipher, nil, key, nil) == 1,
        EVP_CIPHER_CTX_ctrl(state, EVP_CTRL_AEAD_SET_TAG, Int32(tagSize), &tag) == 1,
        EVP_DecryptUpdate(state, nil, &count, context, Int32(clamping: context.count)) == 1,
        EVP_DecryptUpdate(state, &text, &count, hidden, Int32(clamping: hidden.count)) == 1, Int(count) == hidden.count
      else { return nil }
      return text
    }
  }

  private static func withContext(_ body: (OpaquePointer, OpaquePointer) -> [UInt8]?) -> [UInt8]? {
    guard let cipher = EVP_CIPHER_fetch(nil, "AES-256-SIV", nil) else { return nil }
    defer { EVP_CIPHER_free(cipher) }
    guard let state = EVP_CIPHER_CTX_new() else { return nil }
    defer { EVP_CIPHER_CTX_free(state) }
    return body(cipher, state)
  }
}
