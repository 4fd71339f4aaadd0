package import Diagnostics

/// Writes an archive entry by entry to wherever its bytes go; only the directory is held until the end.
package struct ZipStream: ~Copyable {
  /// Takes the bytes of the archive in their order.
  package typealias Sink = ([UInt8]) throws(Faults) -> Void

  private let sink: Sink
  private var directory: [UInt8] = []
  private var count = 0
  private var place = 0
  private var open: (name: String, flow: DeflatingFlow)?

  package init(to sink: @escaping Sink) { self.sink = sink }

  /// Adds a part that is packed already.
  package mutating func add(_ name: String, _ part: DeflatedPart) throws(Faults) {
    let entry = ZipEntry(name, part)
    remember(entry.central)
    try put(entry.local)
    try put(part.packed)
  }

  /// Begins an entry whose content comes by ``append(_:)`` until ``end()``.
  package mutating func begin(_ name: String) throws(Faults) {
    open = (name, DeflatingFlow())
    let header = ZipHeader(name, method: .deflated, isMeasuredBehind: true)
    openPlace = place
    try put(header.local)
  }

  /// Where the open entry begins.
  private var openPlace = 0

  package mutating func append(_ bytes: [UInt8]) throws(Faults) {
    guard let flow = open?.flow, let packed = flow.append(bytes) else {
      throw Faults(.zipNotWritten("there is no memory left"))
    }
    try put(packed)
  }

  /// Ends the entry: its check sum and sizes stand behind it.
  package mutating func end() throws(Faults) {
    guard let (name, flow) = open, let last = flow.finish() else {
      throw Faults(.zipNotWritten("there is no memory left"))
    }
    open = nil
    try put(last)
    var header = ZipHeader(name, method: .deflated, isMeasuredBehind: true)
    header.checksum = flow.checksum
    header.packedSize = flow.packedSize
    header.size = flow.size
    guard flow.size <= Self.limit else { throw Faults(.zipNotWritten("a part of it is larger than 2 GB")) }
    try put(header.descriptor)
    let here = place
    place = openPlace
    remember(header.central)
    place = here
  }

  /// Closes the archive by its directory.
  package mutating func finish() throws(Faults) {
    if count > Int(UInt16.max) { throw Faults(.zipNotWritten("it has more than 65,535 parts")) }
    let start = place
    let size = directory.count
    try put(directory)
    var end: [UInt8] = []
    end.append(little: ZipFormat.endOfDirectory)
    end.append(little: UInt32(0))
    end.append(little: UInt16(truncatingIfNeeded: count))
    end.append(little: UInt16(truncatingIfNeeded: count))
    end.append(little: UInt32(truncatingIfNeeded: size))
    end.append(little: UInt32(truncatingIfNeeded: start))
    end.append(little: UInt16(0))
    try put(end)
  }

  /// Half of the format's 4 GB, so that no reader with signed sizes is at a loss.
  private static var limit: Int { Int(Int32.max) }

  private mutating func remember(_ central: [UInt8]) {
    count += 1
    let start = directory.count + ZipFormat.centralHeaderPlace
    directory += central
    for (index, byte) in UInt32(truncatingIfNeeded: place).littleBytes.enumerated() {
      directory[start + index] = byte
    }
  }

  private mutating func put(_ bytes: [UInt8]) throws(Faults) {
    place += bytes.count
    if place > Self.limit { throw Faults(.zipNotWritten("it is larger than 2 GB")) }
    if !bytes.isEmpty { try sink(bytes) }
  }
}

extension UInt32 {
  fileprivate var littleBytes: [UInt8] { Swift.withUnsafeBytes(of: littleEndian) { Array($0) } }
}
