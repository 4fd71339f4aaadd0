package import Diagnostics
import Glibc

/// A file that is written piece by piece and gets its name when it is whole, or never.
package final class GrowingFile {
  private let path: String
  private let replacing: Bool
  /// nil for a device or a pipe, which is written to as it is.
  private var staged: StagedFile?
  private var through: Int32 = -1

  /// - Throws: `file-exists` where the file is there and `replacing` is false; `file-unwritable` with the system's reason.
  package init(_ path: String, replacing: Bool) throws(Faults) {
    self.path = path
    self.replacing = replacing
    staged = try WholeFile.stage([], for: path, replacing: replacing, isSynced: false)
    if staged == nil {
      through = open(path, O_WRONLY | O_CLOEXEC)
      guard through >= 0 else { throw Faults(.unwritable(path, error: errno)) }
    }
  }

  deinit {
    staged?.discard()
    if through >= 0 { close(through) }
  }

  package func append(_ bytes: [UInt8]) throws(Faults) {
    if let staged { try staged.append(bytes) } else { try WholeFile.put(bytes, into: through, path: path) }
  }

  /// Brings the file to the disk and gives it its name.
  package func publish() throws(Faults) { try publish(as: path) }

  /// The same with another name than was meant for it, on the same file system; its folder is made.
  ///
  /// A device or a pipe keeps its own.
  package func publish(as name: String) throws(Faults) {
    guard let staged else { return }
    try StagedFile.sync([staged])
    try WholeFile.makeFolder(folder(of: name))
    try staged.publish(as: name, replacing: replacing)
  }
}
