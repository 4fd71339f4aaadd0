package import Diagnostics

/// What an archive from outside may ask for; a real Word file stays far below.
package struct ZipLimits: Sendable {
  package var entries = 10_000
  /// The size of one entry, unpacked.
  package var entrySize = 128 * 1024 * 1024
  /// The size of all entries, unpacked.
  package var totalSize = 512 * 1024 * 1024
  /// Unpacked against packed.
  ///
  /// Deflate itself ends at 1032; long runs of equal XML come near 200.
  package var ratio = 500
  /// Below this size no ratio is too much.
  package var ratioApplies = 1024 * 1024
  package var nameLength = 512

  package init() {}
}

/// An archive from anywhere: its directory is checked whole before an entry is read.
package struct ZipReader: Sendable {
  package struct Entry: Sendable, Hashable {
    package let name: String
    /// The size, unpacked, as the directory says.
    package let size: Int
    let packedSize: Int
    let checksum: UInt32
    let method: Int
    let isEncrypted: Bool
    let headerOffset: Int
  }

  /// How the user named the file.
  package let file: String
  /// In the order of the archive's directory; folders are left out.
  package let entries: [Entry]
  private let numbers: [String: Int]
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8], named file: String, limits: ZipLimits = ZipLimits()) throws(Faults) {
    self.file = file
    self.bytes = bytes
    var directory = ZipDirectory(bytes: bytes, file: file, limits: limits)
    let entries = try directory.read()
    // The directory holds no name twice.
    numbers = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($0.element.name, $0.offset) })
    self.entries = entries
  }

  package func entry(_ name: String) -> Entry? { numbers[name].map { entries[$0] } }

  /// The bytes of an entry, unpacked, with their check sum compared.
  package func contents(of entry: Entry) throws(Faults) -> [UInt8] {
    let (packed, method) = try packedBytes(of: entry)
    let contents: [UInt8]? =
      switch method {
      case .stored: packed.count == entry.size ? Array(packed) : nil
      case .deflated: Inflater.inflated(packed, size: entry.size)
      }
    guard let contents, checksum(of: contents) == entry.checksum else {
      throw Faults(.zipDamaged(file, entry: entry.name))
    }
    return contents
  }

  /// An entry as it stands in the archive, to be put into another one.
  ///
  /// - Parameter isChecked: whether its check sum is compared before; false for an archive that was just made.
  package func packed(of entry: Entry, isChecked: Bool = true) throws(Faults) -> DeflatedPart {
    let (packed, method) = try packedBytes(of: entry)
    if !isChecked {
      return DeflatedPart(method: method, packed: Array(packed), checksum: entry.checksum, size: entry.size)
    }
    let found: UInt32? =
      switch method {
      case .stored: packed.count == entry.size ? checksum(of: packed) : nil
      case .deflated: Inflater.checksum(of: packed, size: entry.size)
      }
    guard found == entry.checksum else { throw Faults(.zipDamaged(file, entry: entry.name)) }
    return DeflatedPart(method: method, packed: Array(packed), checksum: entry.checksum, size: entry.size)
  }

  func packedBytes(of entry: Entry) throws(Faults) -> (ArraySlice<UInt8>, DeflatedPart.Method) {
    if entry.isEncrypted { throw Faults(.zipEncrypted(file, entry: entry.name)) }
    guard let method = UInt16(exactly: entry.method).flatMap(DeflatedPart.Method.init) else {
      throw Faults(.zipMethodUnknown(file, entry: entry.name, method: entry.method))
    }
    let header = LittleEndian(bytes)
    let offset = entry.headerOffset
    guard header.u32(offset) == ZipFormat.localHeader, let nameLength = header.u16(offset + 26),
      let extraLength = header.u16(offset + 28)
    else { throw Faults(.zipTruncated(file)) }
    let nameStart = offset + ZipFormat.localHeaderSize
    let start = nameStart + Int(nameLength) + Int(extraLength)
    let (end, overflow) = start.addingReportingOverflow(entry.packedSize)
    guard !overflow, end <= bytes.count else { throw Faults(.zipTruncated(file)) }
    guard isSame(header, entry),
      String(decoding: bytes[nameStart..<nameStart + Int(nameLength)], as: UTF8.self) == entry.name
    else { throw Faults(.zipDisagrees(file, entry: entry.name)) }
    return (bytes[start..<end], method)
  }

  /// Whether the header in front of a part says what the directory says: other readers may follow either.
  private func isSame(_ header: LittleEndian, _ entry: Entry) -> Bool {
    let offset = entry.headerOffset
    guard let flags = header.u16(offset + 6), let method = header.u16(offset + 8),
      let checksum = header.u32(offset + 14),
      let packedSize = header.u32(offset + 18), let size = header.u32(offset + 22)
    else { return false }
    guard Int(method) == entry.method, flags & ZipFormat.encryptedFlag == 0 else { return false }
    // The numbers may stand behind the part, or in a field for large ones.
    if flags & ZipFormat.descriptorFlag != 0, checksum == 0 { return true }
    return checksum == entry.checksum && (Int(packedSize) == entry.packedSize || packedSize == UInt32.max)
      && (Int(size) == entry.size || size == UInt32.max)
  }
}
