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
  /// Who agreed to it, in each format; none of what was never submitted.
  var sheet: [(name: String, bytes: [UInt8])] = []

  /// The entry and what belongs to it, parents before children.
  static func all(from first: Int, hasChildren: Bool, _ reading: RegistryReading) throws -> [ExportedEntry] {
    var entries: [ExportedEntry] = []
    var open: [(id: Int, folder: String)] = [(first, "")]
    while !open.isEmpty {
      let (id, above) = open.removeFirst()
      let state = try reading.state(of: id)
      let name = FileNameEscaping.name(of: "\(state.facts.kind) \(state.facts.number.text)")
      let folder = above.isEmpty ? name : above + "/" + name
      entries.append(ExportedEntry(state: state, records: try reading.records(of: id), folder: folder))
      if !hasChildren { break }
      var below = EntryQuery()
      below.parent = id
      below.isDescending = false
      open += try reading.rows(below).map { ($0.id, folder) }
    }
    return entries
  }
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
      let folder = "\(entry.folder)/revision \(revision.ordinal)"
      var taken: Set<String> = []
      for file in revision.files {
        // Files of one revision may have one name where they are different things.
        let plain = FileNameEscaping.name(of: file.name)
        let name = taken.insert(plain.lowercased()).inserted ? plain : "\(file.role.rawValue) \(plain)"
        taken.insert(name.lowercased())
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
