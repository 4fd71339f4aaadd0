/// Numbers that do not fit into 32 bits, and how the format says so (APPNOTE 4.3.14 and 4.5.3).
///
/// Word writes none; some programs write them into every archive.
enum Zip64 {
  /// Where the directory stands and how many entries it has; nil where it is cut off.
  static func place(of end: Int, in source: LittleEndian) -> (count: Int, size: Int, start: Int)? {
    guard let count = source.u16(end + 10), let size = source.u32(end + 12), let start = source.u32(end + 16) else {
      return nil
    }
    let locator = end - ZipFormat.zip64LocatorSize
    guard count == .max || size == .max || start == .max, source.u32(locator) == ZipFormat.zip64Locator else {
      return (Int(count), Int(size), Int(start))
    }
    guard let record = source.u64(locator + 8).flatMap(Int.init(exactly:)), record < locator,
      source.u32(record) == ZipFormat.zip64EndOfDirectory,
      let count = source.u64(record + 32).flatMap(Int.init(exactly:)),
      let size = source.u64(record + 40).flatMap(Int.init(exactly:)),
      let start = source.u64(record + 48).flatMap(Int.init(exactly:))
    else { return nil }
    return (count, size, start)
  }

  /// The numbers of an entry, of which those that are all ones stand in its extra field; nil where they do not.
  static func numbers(_ numbers: [UInt32], extra: Range<Int>, in source: LittleEndian) -> [Int]? {
    guard numbers.contains(.max) else { return numbers.map(Int.init) }
    var field = extra.lowerBound
    while field + 4 <= extra.upperBound, let kind = source.u16(field), let length = source.u16(field + 2) {
      defer { field += 4 + Int(length) }
      guard kind == ZipFormat.zip64Field else { continue }
      var offset = field + 4
      let end = min(offset + Int(length), extra.upperBound)
      var result: [Int] = []
      for number in numbers {
        guard number == .max else {
          result.append(Int(number))
          continue
        }
        guard offset + 8 <= end, let large = source.u64(offset).flatMap(Int.init(exactly:)) else { return nil }
        result.append(large)
        offset += 8
      }
      return result
    }
    return nil
  }
}
