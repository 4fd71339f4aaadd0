/// The bytes of one zip entry as they stand in the archive: packed once, put into any number of archives.
package struct DeflatedPart: Sendable, Hashable {
  package enum Method: UInt16, Sendable {
    case stored = 0
    case deflated = 8
  }

  /// zlib's own compromise between time and size.
  package static let usualLevel: Int32 = 6

  package let method: Method
  package let packed: [UInt8]
  package let checksum: UInt32
  /// The size before packing.
  package let size: Int

  /// The check sums differ first, almost always.
  package static func == (a: DeflatedPart, b: DeflatedPart) -> Bool {
    a.checksum == b.checksum && a.size == b.size && a.method == b.method && a.packed == b.packed
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(checksum)
    hasher.combine(size)
  }

  /// The bytes as they are, for what is compressed already: PNG, JPEG.
  package init(storing bytes: [UInt8]) {
    method = .stored
    packed = bytes
    checksum = OpenXML.checksum(of: bytes)
    size = bytes.count
  }

  /// The bytes deflated, or stored where deflating does not make them smaller.
  package init(deflating bytes: [UInt8], level: Int32 = Self.usualLevel) {
    self.init(deflating: bytes, by: Deflater(level: level))
  }

  /// The bytes deflated by a stream that many parts share.
  init(deflating bytes: [UInt8], by deflater: Deflater) {
    guard let packed = deflater.deflated(bytes), packed.count < bytes.count else {
      self.init(storing: bytes)
      return
    }
    self.init(method: .deflated, packed: packed, checksum: OpenXML.checksum(of: bytes), size: bytes.count)
  }

  /// The bytes before packing; nil where they were damaged in the archive they come from.
  package func unpacked() -> [UInt8]? {
    switch method {
    case .stored: packed
    case .deflated: Inflater.inflated(packed[...], size: size)
    }
  }

  init(method: Method, packed: [UInt8], checksum: UInt32, size: Int) {
    self.method = method
    self.packed = packed
    self.checksum = checksum
    self.size = size
  }
}
