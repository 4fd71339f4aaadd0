import Diagnostics
import OpenXML

/// The parts of a template in the order of its archive: most are carried over as they are, still packed.
struct PackageLayout: Sendable {
  struct Entry: Sendable {
    let name: String
    /// nil for a part that every merge fills.
    let content: ZipEntry?
  }

  /// A part that one document has in place of the template's, or beside them.
  struct Addition {
    let name: String
    let content: DeflatedPart
  }

  let entries: [Entry]
  /// The types of parts where a document has pictures.
  let typesWithPictures: DeflatedPart?

  /// - Parameter replaced: what every document has in place of the template's parts, or beside them.
  init(_ package: PackageReader, filled: [PartName], replaced: ReplacedParts) throws(Faults) {
    let filled = Set(filled)
    var log = FaultLog()
    var entries: [Entry] = []
    // Readers look for the content types first.
    let names = package.partNames
    for name in names.filter({ $0.entryName == TypesPart.name })
      + names.filter({ $0.entryName != TypesPart.name })
    {
      if filled.contains(name) {
        entries.append(Entry(name: name.entryName, content: nil))
      } else if let content = replaced.parts[name.entryName] {
        entries.append(Entry(name: name.entryName, content: ZipEntry(name.entryName, content)))
      } else if let content = log.attempt({ () throws(Faults) in try package.packed(of: name) }) {
        entries.append(Entry(name: name.entryName, content: ZipEntry(name.entryName, content)))
      }
    }
    let known = Set(entries.map(\.name))
    for (name, content) in replaced.parts.sorted(by: { $0.key < $1.key }) where !known.contains(name) {
      entries.append(Entry(name: name, content: ZipEntry(name, content)))
    }
    try log.check()
    self.entries = entries
    typesWithPictures = replaced.typesWithPictures
  }

  /// The archive with the filled parts in their places.
  func write(_ filled: [String: DeflatedPart], _ additions: [Addition]) throws(Faults) -> [UInt8] {
    var zip = ZipWriter()
    if additions.isEmpty {
      for entry in entries {
        if let content = entry.content {
          zip.add(content)
        } else if let content = filled[entry.name] {
          zip.add(entry.name, content)
        }
      }
      return try zip.finish()
    }
    var added = Dictionary(additions.map { ($0.name, $0.content) }) { _, last in last }
    for entry in entries {
      if let content = added.removeValue(forKey: entry.name) ?? filled[entry.name] {
        zip.add(entry.name, content)
      } else if let content = entry.content {
        zip.add(content)
      }
    }
    for addition in additions {
      if let content = added.removeValue(forKey: addition.name) { zip.add(addition.name, content) }
    }
    return try zip.finish()
  }
}
