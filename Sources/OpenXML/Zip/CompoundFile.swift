import Diagnostics

/// The container of older Office files, in which Word also keeps a .docx with a password (MS-CFB, MS-OFFCRYPTO 2.3).
package enum CompoundFile {
  private static let beginning: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// The name of the stream that holds an encrypted package.
  private static let encrypted = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }

  /// Whether the bytes are such a container.
  package static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: beginning) }

  /// Whether it holds a package with a password.
  package static func isEncrypted(_ bytes: [UInt8]) -> Bool { isOne(bytes) && contains(encrypted, bytes) }

  /// What is wrong with such a file where a .docx is wanted; nil where it is none.
  static func fault(_ bytes: [UInt8], _ file: String) -> Diagnostic? {
    guard bytes.starts(with: beginning) else { return nil }
    return contains(encrypted, bytes) ? .fileEncrypted(file) : .olderWord(file)
  }

  private static func contains(_ pattern: [UInt8], _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      pattern.withUnsafeBufferPointer { pattern in
        guard bytes.count >= pattern.count else { return false }
        return (0...bytes.count - pattern.count).contains { start in
          bytes[start] == pattern[0] && pattern.indices.allSatisfy { bytes[start + $0] == pattern[$0] }
        }
      }
    }
  }
}
