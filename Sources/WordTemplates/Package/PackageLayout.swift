import Diagnostics
import OpenXML

/// The parts of a template in the order of its archive: most are carried over as they are, still packed.
struct PackageLayout: Sendable {
  struct Entry: Sendable {
    let name: String
    /// nil for a part that every merge fills.
    let content: ZipEntry?
  }

  let entries: [Entry]

  init(_ package: PackageReader, filled: [PartName], outgoing: OutgoingPackage) throws(Faults) {
    let filled = Set(filled)
    let replaced = try outgoing.replaced()
    var log = FaultLog()
    var entries: [Entry] = []
    // Readers look for the content types first.
    let names = package.partNames
    for name in names.filter({ $0.entryName == "[Content_Types].xml" })
      + names.filter({ $0.entryName != "[Content_Types].xml" })
    {
      if outgoing.leftOut.contains(name.entryName) { continue }
      if let content = replaced[name.entryName], !filled.contains(name) {
        entries.append(Entry(name: name.entryName, content: ZipEntry(name.entryName, content)))
      } else if filled.contains(name) {
        entries.append(Entry(name: name.entryName, content: nil))
      } else if let content = log.attempt({ () throws(Faults) in try package.packed(of: name) }) {
        entries.append(Entry(name: name.entryName, content: ZipEntry(name.entryName, content)))
      }
    }
    for (entry, content) in outgoing.added {
      entries.append(Entry(name: entry, content: content.map { ZipEntry(entry, $0) }))
    }
    try log.check()
    self.entries = entries
  }

  /// The archive with the filled parts in their places.
  func write(_ filled: [String: DeflatedPart]) throws(Faults) -> [UInt8] {
    var zip = ZipWriter()
    for entry in entries {
      if let content = entry.content {
        zip.add(content)
      } else if let content = filled[entry.name] {
        zip.add(entry.name, content)
      }
    }
    return try zip.finish()
  }
}
