package import Diagnostics
import Files

/// Where an office keeps its registry: one database and the files of all revisions.
///
/// ```
/// registry/registry.sqlite     the journal, and the tables folded from it
/// registry/files/3f/3f9a….docx  every file of every revision, named by its digest
/// ```
package struct RegistryFolder: Sendable {
  package let path: String

  package init(office: String) { path = office + "/registry" }

  var database: String { path + "/registry.sqlite" }

  /// Whether this program may write here.
  var isWritable: Bool { !hasDatabase || (FolderListing.isWritable(path) && FolderListing.isWritable(database)) }

  /// The database as SQLite opens it where nothing may be written.
  ///
  /// It makes no files of its own beside one that nobody changes; one that was left in the middle of its work has to be
  /// opened as it is.
  var databaseToRead: String {
    if FolderListing.size(database + "-wal") ?? 0 > 0 { return database }
    let escaped = database.utf8.map { byte -> String in
      let isPlain = (0x2D...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:\(escaped.joined())?immutable=1"
  }

  /// Whether documents were registered here, also where their database is gone.
  package var exists: Bool { hasDatabase || !storedPaths.isEmpty }

  var hasDatabase: Bool { FolderListing.exists(database) }

  /// Where a file of a revision lies.
  package func path(of file: StoredFile) -> String {
    let digest = file.digest.description
    let ending = file.format.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) } ? file.format : ""
    return "\(files)/\(digest.prefix(2))/\(digest)" + (ending.isEmpty ? "" : "." + ending)
  }

  /// Where all files of revisions lie.
  var files: String { path + "/files" }

  /// Everything that lies there, in the order of the paths.
  var storedPaths: [String] { FolderListing.files(below: files).map { files + "/" + $0 } }

  /// Puts files in their places, each whole and on the disk before this returns, with its name and folder.
  ///
  /// What is there and sound stays; what the disk has damaged is written anew.
  package func store(_ contents: [(file: StoredFile, bytes: [UInt8])]) throws(Faults) {
    var missing: [(path: String, bytes: [UInt8])] = []
    for (file, bytes) in contents {
      let path = path(of: file)
      if missing.contains(where: { $0.path == path }) || isSound(file, at: path) { continue }
      missing.append((path, bytes))
    }
    let isNew = !FolderListing.isFolder(files)
    try WholeFile.write(missing, replacing: true)
    if contents.isEmpty { return }
    // Also for what was there: the program that wrote it may have been stopped before its name was on the disk.
    try syncNames(of: contents.map(\.file))
    if isNew { try WholeFile.syncFolder(path) }
  }

  /// Brings the names of files to the disk.
  func syncNames(of stored: [StoredFile]) throws(Faults) {
    for folder in Set(stored.map { folder(of: path(of: $0)) }) { try WholeFile.syncFolder(folder) }
    try WholeFile.syncFolder(files)
  }

  /// Puts files in their places without waiting for the disk; ``WholeFile/syncFileSystem(of:)`` waits for many at once.
  ///
  /// Nothing may refer to them before that. Revisions that are put together share files: what was put a moment ago is not
  /// read again.
  ///
  /// - Parameter paths: where files were put; these are added.
  package func put(
    _ contents: [(file: StoredFile, bytes: [UInt8])], besides paths: inout Set<String>
  ) throws(Faults) {
    for (file, bytes) in contents {
      let path = path(of: file)
      if paths.contains(path) { continue }
      if !isSound(file, at: path) {
        let staged = try WholeFile.stage(bytes, for: path, replacing: true, isSynced: false)
        defer { staged?.discard() }
        try staged?.publish(replacing: true)
      }
      paths.insert(path)
    }
  }

  /// Whether a file is there as it was registered; one that cannot be read is not.
  private func isSound(_ file: StoredFile, at path: String) -> Bool {
    do throws(Faults) {
      guard let found = try FileDigest.measured(path) else { return false }
      return found.byteCount == file.size && found.digest == file.digest
    } catch { return false }
  }
}
