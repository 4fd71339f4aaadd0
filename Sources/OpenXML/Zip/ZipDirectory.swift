import Diagnostics

/// Reads and checks an archive's central directory.
struct ZipDirectory {
  private let source: LittleEndian
  private let file: String
  private let limits: ZipLimits
  private var faults: [Diagnostic] = []
  private var names: Set<String> = []
  private var totalSize = 0

  init(bytes: [UInt8], file: String, limits: ZipLimits) {
    source = LittleEndian(bytes)
    self.file = file
    self.limits = limits
  }

  mutating func read() throws(Faults) -> [ZipReader.Entry] {
    let end = try endOfDirectory()
    guard let place = Zip64.place(of: end, in: source) else { throw Faults(.zipTruncated(file)) }
    if place.count > limits.entries {
      throw Faults(.zipTooLarge(file, "it has \(place.count) entries, more than \(limits.entries)"))
    }
    guard place.start <= end, place.size <= end - place.start else { throw Faults(.zipTruncated(file)) }
    var entries: [ZipReader.Entry] = []
    var offset = place.start
    for _ in 0..<place.count {
      guard let entry = try entry(at: &offset) else { continue }
      entries.append(entry)
    }
    try Faults.check(faults)
    try checkPlaces(of: entries, before: place.start)
    return entries
  }

  /// No two entries stand on the same bytes: that is how a small archive unpacks to a huge one, each entry by itself
  /// below every limit.
  private func checkPlaces(of entries: [ZipReader.Entry], before directory: Int) throws(Faults) {
    let sorted = entries.sorted { $0.headerOffset < $1.headerOffset }
    for (index, entry) in sorted.enumerated() {
      let next = index + 1 < sorted.count ? sorted[index + 1].headerOffset : directory
      let header = ZipFormat.localHeaderSize + entry.name.utf8.count
      guard entry.headerOffset <= next, next - entry.headerOffset - header >= entry.packedSize else {
        throw Faults(.zipOverlaps(file, entry: entry.name))
      }
    }
  }

  /// The offset of the record that ends the archive; a comment of up to 65,535 bytes may follow it.
  private func endOfDirectory() throws(Faults) -> Int {
    let count = source.bytes.count
    let isZip = source.u32(0) == ZipFormat.localHeader || source.u32(0) == ZipFormat.endOfDirectory
    var offset = count - ZipFormat.endOfDirectorySize
    let last = max(0, offset - Int(UInt16.max))
    while offset >= last, offset >= 0 {
      if source.u32(offset) == ZipFormat.endOfDirectory { return offset }
      offset -= 1
    }
    if isZip { throw Faults(.zipTruncated(file)) }
    throw Faults(CompoundFile.fault(source.bytes, file) ?? .notAZip(file))
  }

  /// The entry whose header stands at `offset`, which moves past it; nil for a folder or an entry that is refused.
  private mutating func entry(at offset: inout Int) throws(Faults) -> ZipReader.Entry? {
    let at = offset
    guard source.u32(at) == ZipFormat.centralHeader, let flags = source.u16(at + 8), let method = source.u16(at + 10),
      let checksum = source.u32(at + 16), let packedSize = source.u32(at + 20), let size = source.u32(at + 24),
      let nameLength = source.u16(at + 28), let extraLength = source.u16(at + 30),
      let commentLength = source.u16(at + 32), let headerOffset = source.u32(at + ZipFormat.centralHeaderPlace),
      at + ZipFormat.centralHeaderSize + Int(nameLength) <= source.bytes.count
    else { throw Faults(.zipTruncated(file)) }
    let nameStart = at + ZipFormat.centralHeaderSize
    let extraStart = nameStart + Int(nameLength)
    guard
      let numbers = Zip64.numbers(
        [size, packedSize, headerOffset], extra: extraStart..<extraStart + Int(extraLength), in: source)
    else { throw Faults(.zipTruncated(file)) }
    let name = String(decoding: source.bytes[nameStart..<nameStart + Int(nameLength)], as: UTF8.self)
    offset = extraStart + Int(extraLength) + Int(commentLength)
    guard isAllowed(name, length: Int(nameLength)), isAllowed(name, size: numbers[0], packedSize: numbers[1]),
      !name.hasSuffix("/")
    else { return nil }
    return ZipReader.Entry(
      name: name, size: numbers[0], packedSize: numbers[1], checksum: checksum, method: Int(method),
      isEncrypted: flags & ZipFormat.encryptedFlag != 0, headerOffset: numbers[2])
  }

  private mutating func isAllowed(_ name: String, length: Int) -> Bool {
    let reason: String? =
      if length > limits.nameLength {
        "is longer than \(limits.nameLength) bytes"
      } else if name.isEmpty || name.hasPrefix("/") || name.contains("\\") || name.contains("\0") || name.contains(":")
      {
        "is no relative path"
      } else if name.split(separator: "/", omittingEmptySubsequences: false).contains(where: { $0 == ".." || $0 == "." }
      ) {
        "leads out of the archive"
      } else if !names.insert(name.lowercased()).inserted {
        "stands in it twice"
      } else {
        nil
      }
    if let reason { faults.append(.zipEntryName(file, entry: String(name.prefix(80)), reason)) }
    return reason == nil
  }

  private mutating func isAllowed(_ name: String, size: Int, packedSize: Int) -> Bool {
    // Sizes from outside: what is over the limit is not added up.
    totalSize += min(size, limits.entrySize + 1)
    let what: String? =
      if size > limits.entrySize {
        "`\(name)` unpacks to more than \(limits.entrySize / 1_048_576) MB"
      } else if totalSize > limits.totalSize {
        "it unpacks to more than \(limits.totalSize / 1_048_576) MB"
      } else if size > limits.ratioApplies, size / max(packedSize, 1) > limits.ratio {
        "`\(name)` unpacks to more than \(limits.ratio) times its size"
      } else {
        nil
      }
    guard let what else { return true }
    // Once the total is over, every further entry would say the same.
    if !faults.contains(where: { $0.code == .zipTooLarge }) { faults.append(.zipTooLarge(file, what)) }
    return false
  }
}
