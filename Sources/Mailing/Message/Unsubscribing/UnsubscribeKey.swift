import CCrypto
package import Diagnostics

/// A secret of the office that its unsubscribe tokens are made with; with a number, so that it can be renewed while the
/// tokens of older letters stay good.
package struct UnsubscribeKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package let number: UInt8
  /// The 512 bits that AES-256-SIV takes.
  let cipherKey: [UInt8]

  /// - Parameters:
  ///   - number: differs between the keys of an office.
  ///   - secret: random bytes, 32 or more.
  /// - Throws: `bad-unsubscribe-key` for a shorter secret; `cipher-missing` where the system's library is of no use.
  package init(number: UInt8, secret: [UInt8]) throws(Faults) {
    if secret.count < 32 { throw Faults(.shortUnsubscribeKey(secret.count)) }
    self.number = number
    let purpose = Array("unsubscribe token 1".utf8)
    var key = [UInt8](repeating: 0, count: 64)
    var count: UInt32 = 0
    // One secret may serve other purposes too; what is made with it here fits nowhere else.
    guard HMAC(EVP_sha512(), secret, Int32(clamping: secret.count), purpose, purpose.count, &key, &count) != nil,
      count == 64
    else { throw Faults(.noUnsubscribeCipher()) }
    cipherKey = key
  }

  /// Without the secret, wherever it is put out.
  package var description: String { "•••" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
