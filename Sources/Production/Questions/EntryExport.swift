package import Diagnostics
import DocumentRegistry
import Files
import Merging
import OpenXML
import Values

/// Whose file is handed out, and where to: the arguments of `export`.
package struct ExportOrder: Sendable {
  package var number: String
  /// The office's folder; nil for the nearest one upward.
  package var office: String?
  /// A folder, or the name of a .zip.
  package var output: String
  /// Whether what belongs to it comes too.
  package var hasChildren: Bool
  package var replaces: Bool

  package init(number: String, office: String?, output: String, hasChildren: Bool, replaces: Bool) {
    self.number = number
    self.office = office
    self.output = output
    self.hasChildren = hasChildren
    self.replaces = replaces
  }
}

extension Producer {
  /// Writes a document's whole file: revisions, data, history, records of the journal, digests.
  ///
  /// - Throws: `registry-missing`, `entry-unknown`; `revision-file` where a file is not the registered one any more;
  ///   `file-exists`.
  package func export(_ order: ExportOrder) throws(Faults) -> ProductionReport {
    let desk = try RegistryDesk(surroundings, office: order.office)
    var (entries, head) = try desk.registry.read { reading in
      let first = try reading.entry(order.number)
      return (try ExportedEntry.all(from: first, hasChildren: order.hasChildren, reading), try reading.head())
    }
    for position in entries.indices where !entries[position].state.approval.rounds.isEmpty {
      let sheet = try sheet(of: entries[position].state, at: desk, formats: ["docx", "txt"])
      entries[position].sheet = sheet.copies.map { ("approval sheet.\($0.format.name)", $0.bytes) }
    }
    let export = try EntryExport(entries, head: head, desk: desk)
    let files =
      order.output.lowercased().hasSuffix(".zip")
      ? [(order.output, try export.archive())] : export.files.map { (order.output + "/" + $0.name, $0.bytes) }
    if files.count > 1, !order.replaces, !FolderListing.names(in: order.output).isEmpty {
      throw Faults(.exportNotEmpty(order.output))
    }
    try WholeFile.write(files, replacing: order.replaces)
    return ProductionReport(
      files: files.map { path, bytes in
        ProductionReport.File(
          path: path, format: String(name(of: path).split(separator: ".").last ?? ""),
          byteCount: bytes.count)
      })
  }
}

/// An entry that is handed out, with the folder it gets.
struct ExportedEntry {
  let state: EntryState
  let records: [JournalRecord]
  /// `contract 7-2026`; below its parent's where that is handed out too.
  let folder: String
  /// Those of its revisions that were agreed to, and stayed so until the next one was made.
  let agreed: Set<Int>
  /// Who agreed to it, in each format; none of what was never submitted.
  var sheet: [(name: String, bytes: [UInt8])] = []

  /// The entry and what belongs to it, parents before children.
  static func all(from first: Int, hasChildren: Bool, _ reading: RegistryReading) throws -> [ExportedEntry] {
    var entries: [ExportedEntry] = []
    var open: [(id: Int, folder: String)] = [(first, "")]
    var names = FreeNames()
    while !open.isEmpty {
      let (id, above) = open.removeFirst()
      let state = try reading.state(of: id)
      let name = FileNameEscaping.name(of: "\(state.facts.kind) \(state.facts.number.text)")
      let folder = names.take(above.isEmpty ? name : above + "/" + name)
      let records = try reading.records(of: id)
      entries.append(
        ExportedEntry(state: state, records: records, folder: folder, agreed: try Self.agreed(records)))
      if !hasChildren { break }
      var below = EntryQuery()
      below.parent = id
      below.isDescending = false
      open += try reading.rows(below).map { ($0.id, folder) }
    }
    return entries
  }

  /// What was agreed to, by what the journal says of the time in which each revision was in force.
  private static func agreed(_ records: [JournalRecord]) throws(Faults) -> Set<Int> {
    guard let first = records.first else { return [] }
    var state = try EntryState(first)
    var agreed: Set<Int> = []
    for record in records.dropFirst() {
      try state.apply(record)
      guard let ordinal = state.revision?.ordinal else { continue }
      if state.isAgreed { agreed.insert(ordinal) } else { agreed.remove(ordinal) }
    }
    return agreed
  }

  /// `revision 2`, or `revision 2 (not approved)`; a claim is nobody's to approve.
  func name(of revision: Revision) -> String {
    let name = "revision \(revision.ordinal)"
    return agreed.contains(revision.ordinal) || state.claim != nil ? name : name + " (not approved)"
  }
}

/// Names in a folder that are given once, whatever stands for letters that no name may have.
private struct FreeNames {
  private var taken: Set<String> = []

  /// The name, counted up before its ending until it is free; capitals do not tell names apart.
  mutating func take(_ name: String, isFolder: Bool = true) -> String {
    let point = isFolder ? nil : name.lastIndex(of: ".")
    let stem = name[..<(point ?? name.endIndex)]
    var free = name
    var count = 1
    while !taken.insert(free.lowercased()).inserted {
      count += 1
      free = "\(stem) (\(count))" + name[(point ?? name.endIndex)...]
    }
    return free
  }

  func has(_ name: String) -> Bool { taken.contains(name.lowercased()) }
}

/// The files that are handed out, in the order of their names, each by its path below the output.
struct EntryExport {
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  init(_ entries: [ExportedEntry], head: (position: Int, digest: SHA256), desk: RegistryDesk) throws(Faults) {
    for entry in entries { try add(entry, desk.registry.folder) }
    let note = ExportNote(entries: entries, head: head, moment: desk.moment, language: desk.language)
    add("README.txt", note.text)
    files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    // The form that sha256sum writes and checks.
    let sums = files.map { "\(SHA256(of: $0.bytes))  \($0.name)\n" }
    add("SHA256SUMS", sums.joined())
  }

  private mutating func add(_ name: String, _ text: String) { files.append((name, Array(text.utf8))) }

  private mutating func add(_ entry: ExportedEntry, _ registry: RegistryFolder) throws(Faults) {
    let owner = entry.state.facts.number.text
    for revision in entry.state.revisions {
      let folder = "\(entry.folder)/\(entry.name(of: revision))"
      var names = FreeNames()
      for file in revision.files {
        // Files of one revision may have one name where they are different things.
        let plain = FileNameEscaping.name(of: file.name)
        let name = names.take(names.has(plain) ? "\(file.role.rawValue) \(plain)" : plain, isFolder: false)
        files.append(("\(folder)/\(name)", try registry.content(of: file, owner: owner)))
      }
    }
    files += entry.sheet.map { ("\(entry.folder)/\($0.name)", $0.bytes) }
    let history = EntryHistory(entry.records)
    add("\(entry.folder)/history.txt", history.text)
    add(
      "\(entry.folder)/history.json", JSONEncoding(indent: 2).encode(.list(try history.answer)) + "\n")
    for record in entry.records {
      // To the byte what was digested: nothing is added, not even a line's end.
      add("\(entry.folder)/journal/\(Self.padded(record.position)).json", record.text)
    }
  }

  private static func padded(_ position: Int) -> String {
    let digits = String(position)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }

  /// All files in one archive, the same bytes for the same files.
  func archive() throws(Faults) -> [UInt8] {
    var zip = ZipWriter()
    for file in files { zip.add(file.name, DeflatedPart(deflating: file.bytes)) }
    return try zip.finish()
  }
}
