import CZlib

/// What a check sum becomes when a number of zero bytes follows, as a table of sixteen words for each of its nibbles.
///
/// CRC-32 is linear: the sum of bytes that differ from others in one place differs by what stands in that place,
/// moved to the end. zlib multiplies for that, bit by bit; eight look-ups do the same in a fifth of the time.
enum ChecksumShift {
  static let tableSize = 8 * 16

  /// Appends the table for `count` zero bytes.
  static func append(_ count: Int, to tables: inout [UInt32]) {
    let move = crc32_combine_gen(count)
    for nibble in 0..<8 {
      let bits = (0..<4).map { bit in
        UInt32(truncatingIfNeeded: crc32_combine_op(1 << UInt(4 * nibble + bit), 0, move))
      }
      for value in 0..<16 {
        tables.append((0..<4).reduce(0) { value >> $1 & 1 == 1 ? $0 ^ bits[$1] : $0 })
      }
    }
  }

  /// Appends the tables for no zero byte up to `last`: each is the one before, moved by a byte.
  static func append(upTo last: Int, to tables: inout [UInt32]) {
    append(0, to: &tables)
    tables.reserveCapacity(tables.count + last * tableSize)
    ChecksumTables.words.withUnsafeBufferPointer { words in
      for _ in 0..<last * tableSize {
        let before = tables[tables.count - tableSize]
        tables.append(words[Int(before & 255)] ^ before >> 8)
      }
    }
  }

  @inline(__always)
  static func moved(_ sum: UInt32, by table: UnsafePointer<UInt32>) -> UInt32 {
    func part(_ nibble: Int) -> UInt32 { table[nibble &* 16 &+ Int(sum &>> (4 &* UInt32(nibble)) & 15)] }
    return part(0) ^ part(1) ^ part(2) ^ part(3) ^ part(4) ^ part(5) ^ part(6) ^ part(7)
  }
}

/// The linear part of CRC-32, eight bytes at a time: zlib's own begins to be fast at fifty bytes, and values are shorter.
enum ChecksumTables {
  /// Eight tables of 256 words: what a byte becomes after it and up to seven zero bytes.
  static let words: [UInt32] = {
    var words = get_crc_table().map { table in (0..<256).map { UInt32(truncatingIfNeeded: table[$0]) } } ?? []
    if words.isEmpty { words = [UInt32](repeating: 0, count: 256) }
    for index in 256..<8 * 256 {
      let before = words[index - 256]
      words.append(words[Int(before & 255)] ^ before >> 8)
    }
    return words
  }()

  @inline(__always)
  static func step(_ word: UInt64, _ tables: UnsafePointer<UInt32>) -> UInt32 {
    func part(_ byte: Int) -> UInt32 { tables[(7 &- byte) &* 256 &+ Int(word &>> (8 &* UInt64(byte)) & 255)] }
    return part(0) ^ part(1) ^ part(2) ^ part(3) ^ part(4) ^ part(5) ^ part(6) ^ part(7)
  }

  /// The linear sum of how bytes differ from as many spaces.
  ///
  /// Eight bytes more must be readable. Zero bytes in front change nothing as long as the sum is zero, so that the odd
  /// bytes are taken first, as the end of a word.
  @inline(__always)
  static func difference(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ tables: UnsafePointer<UInt32>) -> UInt32 {
    func word(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt64.self)) ^ 0x2020_2020_2020_2020
    }
    var sum: UInt32 = 0
    var offset = count & 7
    if offset > 0 { sum = step(word(0) &<< (64 &- 8 &* UInt64(offset)), tables) }
    while offset < count {
      sum = step(word(offset) ^ UInt64(sum), tables)
      offset &+= 8
    }
    return sum
  }
}
