/// Where bits are written, lowest first; fewer than eight of them wait for their byte to be full.
///
/// Whole words are stored, of which only full bytes count: there must be room for eight bytes behind what is written.
struct BitTarget {
  private(set) var place: UnsafeMutablePointer<UInt8>
  private(set) var rest: UInt64
  private(set) var used: UInt64

  /// Appends up to 56 bits; those above `count` must be zero.
  @inline(__always)
  mutating func append(_ bits: UInt64, _ count: UInt64) {
    rest |= bits &<< used
    used &+= count
    store(rest)
    place += Int(used &>> 3)
    rest &>>= used & ~7
    used &= 7
  }

  @inline(__always)
  mutating func append(_ bits: UnsafePointer<DeflateCode.Bits>) {
    append(bits.pointee.word &>> 8, bits.pointee.word & 0xFF)
  }

  /// Appends bits that were packed before, from a whole byte on; eight bytes behind them must be readable.
  @inline(__always)
  mutating func append(packed: UnsafePointer<UInt8>, bits: Int) {
    var source = UnsafeRawPointer(packed)
    var left = bits
    func word() -> UInt64 { UInt64(littleEndian: source.loadUnaligned(as: UInt64.self)) }
    // Seven bytes and what waits make a word.
    while left >= 56 {
      let all = rest | (word() & 0x00FF_FFFF_FFFF_FFFF) &<< used
      store(all)
      rest = all &>> 56
      source += 7
      place += 7
      left &-= 56
    }
    if left > 0 { append(word() & (1 &<< UInt64(left) &- 1), UInt64(left)) }
  }

  /// Appends bytes, each as a symbol of at most 14 bits.
  @inline(__always)
  mutating func append(_ bytes: UnsafePointer<UInt8>, _ count: Int, in symbols: UnsafePointer<DeflateCode.Bits>) {
    var index = 0
    while index &+ 4 <= count {
      let (a, b) = (symbols[Int(bytes[index])].word, symbols[Int(bytes[index &+ 1])].word)
      let (c, d) = (symbols[Int(bytes[index &+ 2])].word, symbols[Int(bytes[index &+ 3])].word)
      let (first, second) = ((a &+ b) & 0xFF, (c &+ d) & 0xFF)
      let low = (a &>> 8) | (b &>> 8) &<< (a & 0xFF)
      let high = (c &>> 8) | (d &>> 8) &<< (c & 0xFF)
      append(low | high &<< first, first &+ second)
      index &+= 4
    }
    while index < count {
      let symbol = symbols[Int(bytes[index])].word
      append(symbol &>> 8, symbol & 0xFF)
      index &+= 1
    }
  }

  /// Appends a match in a code.
  @inline(__always)
  mutating func append(
    length: UnsafePointer<DeflateCode.Bits>, distance: Int, in distances: UnsafePointer<DeflateCode.Bits>
  ) {
    let symbol = DeflateSymbols.symbol(ofDistance: distance)
    let extra = symbol < 4 ? 0 : UInt64(symbol &>> 1 &- 1)
    let code = distances[symbol].word
    let (lengthCount, codeCount) = (length.pointee.word & 0xFF, code & 0xFF)
    // What a symbol stands for begins at a multiple of as many as it stands for, counted from 1.
    let choice = UInt64(distance &- 1) & (1 &<< extra &- 1)
    let bits = (length.pointee.word &>> 8) | (code &>> 8) &<< lengthCount | choice &<< (lengthCount &+ codeCount)
    append(bits, lengthCount &+ codeCount &+ extra)
  }

  @inline(__always)
  private func store(_ word: UInt64) {
    UnsafeMutableRawPointer(place).storeBytes(of: word.littleEndian, as: UInt64.self)
  }
}
