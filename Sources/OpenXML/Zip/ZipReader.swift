package import Diagnostics

/// What an archive from outside may ask for; a real Word file stays far below.
package struct ZipLimits: Sendable {
  package var entries = 10_000
  /// The size of one entry, unpacked.
  package var entrySize = 256 * 1024 * 1024
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
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8], named file: String, limits: ZipLimits = ZipLimits()) throws(Faults) {
    self.file = file
    self.bytes = bytes
    var directory = ZipDirectory(bytes: bytes, file: file, limits: limits)
    entries = try directory.read()
  }

  package func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

  /// The bytes of an entry, unpacked, with their check sum compared.
  package func contents(of entry: Entry) throws(Faults) -> [UInt8] {
    let packed = try packedBytes(of: entry)
    let contents: [UInt8]?
    switch entry.method {
    case 0: contents = packed.count == entry.size ? Array(packed) : nil
    case 8: contents = Inflater.inflated(packed, size: entry.size)
    default: throw Faults(.zipMethodUnknown(file, entry: entry.name, method: entry.method))
    }
    guard let contents, checksum(of: contents) == entry.checksum else {
      throw Faults(.zipDamaged(file, entry: entry.name))
    }
    return contents
  }

  /// An entry as it stands in the archive, to be put into another one; its check sum is compared before.
  package func packed(of entry: Entry) throws(Faults) -> DeflatedPart {
    let packed = try packedBytes(of: entry)
    guard let method = UInt16(exactly: entry.method).flatMap(DeflatedPart.Method.init) else {
      throw Faults(.zipMethodUnknown(file, entry: entry.name, method: entry.method))
    }
    let found: UInt32? =
      switch method {
      case .stored: packed.count == entry.size ? checksum(of: packed) : nil
      case .deflated: Inflater.checksum(of: packed, size: entry.size)
      }
    guard found == entry.checksum else { throw Faults(.zipDamaged(file, entry: entry.name)) }
    return DeflatedPart(method: method, packed: Array(packed), checksum: entry.checksum, size: entry.size)
  }

  private func packedBytes(of entry: Entry) throws(Faults) -> ArraySlice<UInt8> {
    if entry.isEncrypted { throw Faults(.zipEncrypted(file, entry: entry.name)) }
    let header = LittleEndian(bytes)
    let offset = entry.headerOffset
    guard header.u32(offset) == ZipFormat.localHeader, let name = header.u16(offset + 26),
      let extra = header.u16(offset + 28)
    else { throw Faults(.zipTruncated(file)) }
    let start = offset + ZipFormat.localHeaderSize + Int(name) + Int(extra)
    let (end, overflow) = start.addingReportingOverflow(entry.packedSize)
    guard !overflow, end <= bytes.count else { throw Faults(.zipTruncated(file)) }
    return bytes[start..<end]
  }
}

/// Numbers out of bytes that may not be there.
struct LittleEndian {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func u16(_ offset: Int) -> UInt16? {
    guard offset >= 0, offset < bytes.count - 1 else { return nil }
    return UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
  }

  func u32(_ offset: Int) -> UInt32? {
    guard let low = u16(offset), let high = u16(offset + 2) else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }
}
