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

  let package: PackageReader
  let entries: [Entry]
  /// Which entry each part is.
  private let positions: [String: Int]
  /// The types of parts where a document has pictures; nil where none can.
  let typesWithPictures: DeflatedPart?
  /// The lists of included files as markup, for a numbering part that is written anew.
  let includedLists: [UInt8]

  init(_ package: PackageReader, filled: [PartName], outgoing: OutgoingPackage) throws(Faults) {
    self.package = package
    includedLists = outgoing.includedLists
    let filled = Set(filled)
    let replaced = try outgoing.replaced()
    var log = FaultLog()
    var entries: [Entry] = []
    // Readers look for the content types first.
    let names = package.partNames
    for name in names.filter({ $0.entryName == OutgoingPackage.types })
      + names.filter({ $0.entryName != OutgoingPackage.types })
    {
      if outgoing.leftOut.contains(name.entryName) { continue }
      if filled.contains(name) {
        entries.append(Entry(name: name.entryName, content: nil))
      } else if let content = replaced[name.entryName] {
        entries.append(Entry(name: name.entryName, content: ZipEntry(name.entryName, content)))
      } else if let content = log.attempt({ () throws(Faults) in try package.packed(of: name) }) {
        entries.append(Entry(name: name.entryName, content: ZipEntry(name.entryName, content)))
      }
    }
    for (entry, content) in outgoing.added {
      entries.append(Entry(name: entry, content: content.map { ZipEntry(entry, $0) }))
    }
    try log.check()
    self.entries = entries
    positions = Dictionary(entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    typesWithPictures = try outgoing.typesWithPictures()
  }

  /// What a part that no merge fills holds; nil where there is none.
  func content(of name: String) -> DeflatedPart? { positions[name].flatMap { entries[$0].content?.part } }

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
