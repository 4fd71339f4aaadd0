package import Diagnostics
import Files
import Glibc

/// A file of a revision that is too long to be held: it is written piece by piece, and named by its digest when it is
/// whole.
package final class GrowingStoredFile {
  private let role: StoredFile.Role
  private let name: String
  private let folder: RegistryFolder
  private let file: GrowingFile
  private let digest: RunningDigest
  private var byteCount = 0

  /// - Throws: `file-unwritable` with the system's reason.
  package init(_ role: StoredFile.Role, _ name: String, in folder: RegistryFolder) throws(Faults) {
    self.role = role
    self.name = name
    self.folder = folder
    // Below the folder of all files, so that it need not be copied to get its name.
    file = try GrowingFile(folder.files + "/" + name, replacing: true)
    guard let digest = RunningDigest() else { throw Faults(.fileUnreadable(name, error: ENOMEM)) }
    self.digest = digest
  }

  package func append(_ bytes: [UInt8]) throws(Faults) {
    try file.append(bytes)
    bytes.withUnsafeBytes { digest.add($0) }
    byteCount += bytes.count
  }

  /// Puts it in its place, on the disk before this returns.
  package func finish() throws(Faults) -> StoredFile {
    let stored = StoredFile(role: role, name: name, digest: digest.finish(), size: byteCount)
    try file.publish(as: folder.path(of: stored))
    try folder.syncNames(of: [stored])
    return stored
  }
}
