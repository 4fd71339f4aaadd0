package import Diagnostics
import Glibc

/// The one place where this part opens a file.
package enum FileBytes {
  /// Opens a file or a pipe for reading.
  ///
  /// - Throws: `file-not-found`, `file-unreadable` with the system's reason, `not-a-file` for folders and devices.
  package static func open(_ path: String) throws(Faults) -> ByteSource {
    if path.utf8.contains(0) { throw Faults(.fileMissing(path)) }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = errno
      throw Faults(reason == ENOENT || reason == ENOTDIR ? .fileMissing(path) : .unreadable(path, error: reason))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = errno
      close(descriptor)
      throw Faults(.unreadable(path, error: reason))
    }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG || kind == S_IFIFO else {
      close(descriptor)
      throw Faults(.notAFile(path, isFolder: kind == S_IFDIR))
    }
    return ByteSource(descriptor: descriptor, named: path)
  }

  /// The whole content of a file.
  package static func read(_ path: String) throws(Faults) -> [UInt8] {
    try open(path).rest()
  }
}
