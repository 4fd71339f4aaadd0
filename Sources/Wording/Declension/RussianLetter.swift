/// The letters of the Russian alphabet as rules know them: small, ё as е, numbered from 1.
///
/// They are told by their bytes, because a mailing asks for every letter of every name.
enum RussianLetter {
  /// Numbers run from 1 to 32; 0 stands for the beginning of a word.
  static let count = 33

  /// The letter that two bytes of UTF-8 make; nil where it is none of the alphabet.
  @inline(__always)
  static func read(_ first: UInt8, _ second: UInt8) -> (number: Int, isCapital: Bool)? {
    guard first & 0xFE == 0xD0, second & 0xC0 == 0x80 else { return nil }
    // What is left of the scalar: А–Я, then а–я, 32 of each without a gap.
    let code = Int((first & 1) << 6 | second & 0x3F)
    if 0x10...0x4F ~= code { return ((code & 0x1F ^ 0x10) + 1, code < 0x30) }
    return code == 0x51 || code == 0x01 ? (6, code == 0x01) : nil
  }

  /// Whether the eight bytes before a place are four letters of the alphabet; of those with ё among them it says no.
  @inline(__always)
  static func areFour(_ text: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    let pairs = UInt64(
      littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: end - 8, as: UInt64.self))
    // The first byte is D0 and one of two bits of the second is set, or it is D1 and none of them is.
    let fits = (pairs >> 12 | pairs >> 13) ^ pairs
    return pairs & 0xC0FE_C0FE_C0FE_C0FE == 0x80D0_80D0_80D0_80D0
      && fits & 0x0001_0001_0001_0001 == 0x0001_0001_0001_0001
  }

  /// The numbers of a rule's letters, last letter first; others are left out.
  static func backwards(_ text: some StringProtocol) -> [Int] {
    text.unicodeScalars.reversed().compactMap { scalar in
      let bytes = Array(String(scalar).utf8)
      return bytes.count == 2 ? read(bytes[0], bytes[1])?.number : nil
    }
  }

  @inline(__always)
  static func isVowel(_ number: Int) -> Bool { vowels >> UInt64(number) & 1 == 1 }

  /// а, е, и, о, у, ы, э, ю, я; computed, so that it is a constant in the code.
  @inline(__always)
  private static var vowels: UInt64 {
    1 << 1 | 1 << 6 | 1 << 9 | 1 << 15 | 1 << 20 | 1 << 28 | 1 << 30 | 1 << 31 | 1 << 32
  }
}
