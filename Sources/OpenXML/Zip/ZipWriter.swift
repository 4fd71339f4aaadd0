package import Diagnostics

/// An entry with its two headers as they stand in any archive: made once for a part that never changes.
package struct ZipEntry: Sendable {
  package let part: DeflatedPart
  /// The header in front of the part, with its name.
  let local: [UInt8]
  /// The header in the directory, with its name; only the part's place is missing.
  let central: [UInt8]

  package init(_ name: String, _ part: DeflatedPart) {
    self.part = part
    var header = ZipHeader(name, method: part.method)
    header.checksum = part.checksum
    header.packedSize = part.packed.count
    header.size = part.size
    local = header.local
    central = header.central
  }
}

/// Writes an archive from packed parts: in the order given, all of one date, with the sizes in the local headers.
///
/// Nothing is copied before the archive is whole and its size is known.
package struct ZipWriter {
  private var entries: [ZipEntry] = []

  package init() {}

  package mutating func add(_ name: String, _ part: DeflatedPart) { entries.append(ZipEntry(name, part)) }

  package mutating func add(_ entry: ZipEntry) { entries.append(entry) }

  /// The archive, closed by its directory.
  ///
  /// Without zip64 it holds at most 65,535 entries and 4 GB.
  package func finish() throws(Faults) -> [UInt8] {
    var start = 0
    var size = 0
    for entry in entries {
      start += entry.local.count + entry.part.packed.count
      size += entry.central.count
    }
    try checkLimits(start + size)
    let total = start + size + ZipFormat.endOfDirectorySize
    return [UInt8](unsafeUninitializedCapacity: total) { bytes, count in
      var place = 0
      var directory = start
      for entry in entries {
        bytes.store(entry.central, at: directory)
        bytes.store(little: UInt32(truncatingIfNeeded: place), at: directory + ZipFormat.centralHeaderPlace)
        directory += entry.central.count
        bytes.store(entry.local, at: place)
        place += entry.local.count
        bytes.store(entry.part.packed, at: place)
        place += entry.part.packed.count
      }
      bytes.store(little: ZipFormat.endOfDirectory, at: directory)
      bytes.store(little: UInt32(0), at: directory + 4)
      bytes.store(little: UInt16(truncatingIfNeeded: entries.count), at: directory + 8)
      bytes.store(little: UInt16(truncatingIfNeeded: entries.count), at: directory + 10)
      bytes.store(little: UInt32(truncatingIfNeeded: size), at: directory + 12)
      bytes.store(little: UInt32(truncatingIfNeeded: start), at: directory + 16)
      bytes.store(little: UInt16(0), at: directory + 20)
      count = total
    }
  }

  private func checkLimits(_ size: Int) throws(Faults) {
    if entries.count > Int(UInt16.max) { throw Faults(.zipNotWritten("it has more than 65,535 parts")) }
    // Half of the format's 4 GB, so that no reader with signed sizes is at a loss.
    let limit = Int(Int32.max)
    if size > limit || entries.contains(where: { $0.part.size > limit }) {
      throw Faults(.zipNotWritten("it is larger than 2 GB"))
    }
    if entries.contains(where: { $0.local.count - ZipFormat.localHeaderSize > Int(UInt16.max) }) {
      throw Faults(.zipNotWritten("a part's name is too long"))
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  fileprivate func store(_ bytes: [UInt8], at offset: Int) {
    _ = self[offset..<offset + bytes.count].initialize(fromContentsOf: bytes)
  }

  fileprivate func store(little value: some FixedWidthInteger, at offset: Int) {
    Swift.withUnsafeBytes(of: value.littleEndian) { bytes in
      for (index, byte) in bytes.enumerated() { self[offset + index] = byte }
    }
  }
}
