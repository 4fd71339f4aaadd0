/// What an archive says of an entry, in front of it and in its directory.
struct ZipHeader {
  private let name: [UInt8]
  private let method: DeflatedPart.Method
  /// Whether check sum and sizes stand behind the entry, for one that is written before they are known.
  private let isMeasuredBehind: Bool
  var checksum: UInt32 = 0
  var packedSize = 0
  var size = 0

  init(_ name: String, method: DeflatedPart.Method, isMeasuredBehind: Bool = false) {
    self.name = Array(name.utf8)
    self.method = method
    self.isMeasuredBehind = isMeasuredBehind
  }

  /// The header in front of the entry, with its name.
  var local: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ZipFormat.localHeaderSize + name.count)
    bytes.append(little: ZipFormat.localHeader)
    appendDescription(to: &bytes, isMeasured: !isMeasuredBehind)
    return bytes + name
  }

  /// The header in the directory, with its name; only the entry's place is missing.
  var central: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ZipFormat.centralHeaderSize + name.count)
    bytes.append(little: ZipFormat.centralHeader)
    bytes.append(little: ZipFormat.version)
    appendDescription(to: &bytes, isMeasured: true)
    // Comment length, disk, internal and external attributes; then the entry's place.
    bytes.append(contentsOf: repeatElement(0, count: 10 + 4))
    return bytes + name
  }

  /// What stands behind an entry that was measured while it was written.
  var descriptor: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(little: ZipFormat.descriptor)
    appendMeasures(to: &bytes)
    return bytes
  }

  /// What both headers say in the same words: version to the length of the extra field.
  private func appendDescription(to bytes: inout [UInt8], isMeasured: Bool) {
    bytes.append(little: ZipFormat.version)
    bytes.append(little: ZipFormat.utf8Flag | (isMeasuredBehind ? ZipFormat.descriptorFlag : 0))
    bytes.append(little: method.rawValue)
    bytes.append(little: ZipFormat.time)
    bytes.append(little: ZipFormat.date)
    if isMeasured { appendMeasures(to: &bytes) } else { bytes.append(contentsOf: repeatElement(0, count: 12)) }
    bytes.append(little: UInt16(truncatingIfNeeded: name.count))
    bytes.append(little: UInt16(0))
  }

  private func appendMeasures(to bytes: inout [UInt8]) {
    bytes.append(little: checksum)
    bytes.append(little: UInt32(truncatingIfNeeded: packedSize))
    bytes.append(little: UInt32(truncatingIfNeeded: size))
  }
}

extension [UInt8] {
  mutating func append(little value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
