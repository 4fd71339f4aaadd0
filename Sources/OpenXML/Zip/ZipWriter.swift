package import Diagnostics

/// Writes an archive from packed parts: in the order given, all of one date, with the sizes in the local headers.
package struct ZipWriter {
  private var bytes: [UInt8] = []
  private var entries: [(name: [UInt8], part: DeflatedPart, offset: Int)] = []

  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  package mutating func add(_ name: String, _ part: DeflatedPart) {
    let name = Array(name.utf8)
    entries.append((name, part, bytes.count))
    bytes.append(little: ZipFormat.localHeader)
    appendDescription(of: part, name: name)
    bytes.append(contentsOf: name)
    bytes.append(contentsOf: part.packed)
  }

  /// The archive, closed by its directory.
  ///
  /// Without zip64 it holds at most 65,535 entries and 4 GB.
  package mutating func finish() throws(Faults) -> [UInt8] {
    try checkLimits()
    let start = bytes.count
    for entry in entries {
      bytes.append(little: ZipFormat.centralHeader)
      bytes.append(little: ZipFormat.version)
      appendDescription(of: entry.part, name: entry.name)
      // Comment length, disk, internal and external attributes.
      bytes.append(contentsOf: [UInt8](repeating: 0, count: 10))
      bytes.append(little: UInt32(truncatingIfNeeded: entry.offset))
      bytes.append(contentsOf: entry.name)
    }
    let size = bytes.count - start
    bytes.append(little: ZipFormat.endOfDirectory)
    bytes.append(little: UInt32(0))
    bytes.append(little: UInt16(truncatingIfNeeded: entries.count))
    bytes.append(little: UInt16(truncatingIfNeeded: entries.count))
    bytes.append(little: UInt32(truncatingIfNeeded: size))
    bytes.append(little: UInt32(truncatingIfNeeded: start))
    bytes.append(little: UInt16(0))
    return bytes
  }

  /// What the local header and the directory say in the same words: version to the length of the extra field.
  private mutating func appendDescription(of part: DeflatedPart, name: [UInt8]) {
    bytes.append(little: ZipFormat.version)
    bytes.append(little: ZipFormat.utf8Flag)
    bytes.append(little: part.method.rawValue)
    bytes.append(little: ZipFormat.time)
    bytes.append(little: ZipFormat.date)
    bytes.append(little: part.checksum)
    bytes.append(little: UInt32(truncatingIfNeeded: part.packed.count))
    bytes.append(little: UInt32(truncatingIfNeeded: part.size))
    bytes.append(little: UInt16(truncatingIfNeeded: name.count))
    bytes.append(little: UInt16(0))
  }

  private func checkLimits() throws(Faults) {
    if entries.count > Int(UInt16.max) { throw Faults(.zipNotWritten("it has more than 65,535 parts")) }
    // Half of the format's 4 GB, so that no reader with signed sizes is at a loss.
    let limit = Int(Int32.max)
    if bytes.count > limit || entries.contains(where: { $0.part.size > limit }) {
      throw Faults(.zipNotWritten("it is larger than 2 GB"))
    }
    if entries.contains(where: { $0.name.count > Int(UInt16.max) }) {
      throw Faults(.zipNotWritten("a part's name is too long"))
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(little value: some FixedWidthInteger) {
    var value = value
    for _ in 0..<value.bitWidth / 8 {
      append(UInt8(truncatingIfNeeded: value))
      value >>= 8
    }
  }
}
