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

  package var exists: Bool { FolderListing.exists(database) }

  /// Where a file of a revision lies.
  package func path(of file: StoredFile) -> String {
    let digest = file.digest.description
    let ending = file.format.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) } ? file.format : ""
    return "\(path)/files/\(digest.prefix(2))/\(digest)" + (ending.isEmpty ? "" : "." + ending)
  }

  /// Puts files in their places, each whole and on the disk before this returns; what is there already stays.
  package func store(_ contents: [(file: StoredFile, bytes: [UInt8])]) throws(Faults) {
    var missing: [(path: String, bytes: [UInt8])] = []
    for (file, bytes) in contents {
      let path = path(of: file)
      // A file of that name has that content: it got its name when it was whole.
      if FolderListing.exists(path) || missing.contains(where: { $0.path == path }) { continue }
      missing.append((path, bytes))
    }
    try WholeFile.write(missing, replacing: true)
    for folder in Set(missing.map { folder(of: $0.path) }) { try WholeFile.syncFolder(folder) }
  }
}
