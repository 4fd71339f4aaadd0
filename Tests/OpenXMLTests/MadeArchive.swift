import OpenXML

/// An archive written byte by byte, so that its headers can say anything.
struct MadeArchive {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    var flags: UInt16 = 0x0800
    var method: UInt16 = 0
    /// What the header in front of the part says otherwise than the directory: the name, the sizes, the check sum.
    var localName: String?
    var localMethod: UInt16?
    var localSizes: (packed: UInt32, size: UInt32)?
    var localChecksum: UInt32?
    /// What the directory says otherwise than the bytes.
    var size: UInt32?
    var packedSize: UInt32?
    var checksum: UInt32?
    /// Behind the part, as writers do that cannot go back.
    var hasDescriptor = false
    var extra: [UInt8] = []
    var place: UInt32?
  }

  var entries: [Entry]
  /// Whether the end of the directory is written a second time for large numbers, and the first one says nothing.
  var isZip64 = false

  func bytes() -> [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let sum = entry.checksum ?? DeflatedPart(storing: entry.bytes).checksum
      let size = entry.size ?? UInt32(entry.bytes.count)
      let packedSize = entry.packedSize ?? UInt32(entry.bytes.count)
      let local = entry.localSizes ?? (packedSize, size)
      directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + little(entry.flags, 2)
      directory += little(entry.method, 2) + little(0x0021_0000, 4) + little(sum, 4)
      directory += little(packedSize, 4) + little(size, 4) + little(name.count, 2) + little(entry.extra.count, 2)
      directory += little(0, 10) + little(entry.place ?? UInt32(result.count), 4) + name + entry.extra
      let localName = entry.localName.map { Array($0.utf8) } ?? name
      result += little(0x0403_4B50, 4) + little(20, 2) + little(entry.flags, 2)
      result += little(entry.localMethod ?? entry.method, 2) + little(0x0021_0000, 4)
      result += little(entry.localChecksum ?? sum, 4) + little(local.packed, 4) + little(local.size, 4)
      result += little(localName.count, 2) + little(0, 2) + localName + entry.bytes
      if entry.hasDescriptor {
        result += little(0x0807_4B50, 4) + little(sum, 4) + little(packedSize, 4) + little(size, 4)
      }
    }
    let start = result.count
    result += directory
    if isZip64 {
      let record = result.count
      result += little(0x0606_4B50, 4) + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
      result += little(entries.count, 8) + little(entries.count, 8) + little(directory.count, 8) + little(start, 8)
      result += little(0x0706_4B50, 4) + little(0, 4) + little(record, 8) + little(1, 4)
    }
    result += little(0x0605_4B50, 4) + little(0, 4)
    result += little(isZip64 ? 0xFFFF : entries.count, 2) + little(isZip64 ? 0xFFFF : entries.count, 2)
    result += little(isZip64 ? Int(UInt32.max) : directory.count, 4) + little(isZip64 ? Int(UInt32.max) : start, 4)
    return result + little(0, 2)
  }

  private func little(_ value: some FixedWidthInteger, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: UInt64(value) >> UInt64(8 * $0)) }
  }

  /// The field of an entry's header for numbers of 64 bits.
  static func zip64Field(_ numbers: [UInt64]) -> [UInt8] {
    let bytes = numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) } }
    return [1, 0, UInt8(bytes.count), 0] + bytes
  }
}
