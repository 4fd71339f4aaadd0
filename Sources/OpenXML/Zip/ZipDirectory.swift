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
    guard let count = source.u16(end + 10), let size = source.u32(end + 12), let start = source.u32(end + 16) else {
      throw Faults(.zipTruncated(file))
    }
    if count > limits.entries {
      throw Faults(.zipTooLarge(file, "it has \(count) entries, more than \(limits.entries)"))
    }
    guard Int(start) + Int(size) <= end else { throw Faults(.zipTruncated(file)) }
    var entries: [ZipReader.Entry] = []
    var offset = Int(start)
    for _ in 0..<count {
      guard let entry = try entry(at: &offset) else { continue }
      entries.append(entry)
    }
    try Faults.check(faults)
    return entries
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
    throw Faults(isZip ? .zipTruncated(file) : .notAZip(file))
  }

  /// The entry whose header stands at `offset`, which moves past it; nil for a folder or an entry that is refused.
  private mutating func entry(at offset: inout Int) throws(Faults) -> ZipReader.Entry? {
    let at = offset
    guard source.u32(at) == ZipFormat.centralHeader, let flags = source.u16(at + 8), let method = source.u16(at + 10),
      let checksum = source.u32(at + 16), let packedSize = source.u32(at + 20), let size = source.u32(at + 24),
      let nameLength = source.u16(at + 28), let extraLength = source.u16(at + 30),
      let commentLength = source.u16(at + 32), let headerOffset = source.u32(at + 42),
      at + ZipFormat.centralHeaderSize + Int(nameLength) <= source.bytes.count
    else { throw Faults(.zipTruncated(file)) }
    let nameStart = at + ZipFormat.centralHeaderSize
    let name = String(decoding: source.bytes[nameStart..<nameStart + Int(nameLength)], as: UTF8.self)
    offset = nameStart + Int(nameLength) + Int(extraLength) + Int(commentLength)
    guard isAllowed(name, length: Int(nameLength)), isAllowed(name, size: Int(size), packedSize: Int(packedSize)),
      !name.hasSuffix("/")
    else { return nil }
    return ZipReader.Entry(
      name: name, size: Int(size), packedSize: Int(packedSize), checksum: checksum, method: Int(method),
      isEncrypted: flags & ZipFormat.encryptedFlag != 0, headerOffset: Int(headerOffset))
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
    totalSize += size
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
