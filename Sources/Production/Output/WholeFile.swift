package import Diagnostics
import Glibc
import Synchronization

/// Writes a file whole or not at all: a temporary name in the same folder, fsync, then the real name.
package enum WholeFile {
  /// Tells the temporary files of one process apart.
  private static let count = Atomic<Int>(0)

  /// Writes `bytes` to `path`, making the folders above it.
  ///
  /// A device or a pipe (`/dev/stdout`) is written to as it is.
  /// - Throws: `file-exists` where the file is there and `replacing` is false; `file-unwritable` with the system's reason.
  package static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Faults) {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw Faults(.isFolder(path)) }
    if exists, status.st_mode & S_IFMT != S_IFREG { return try writeThrough(bytes, to: path) }
    if exists, !replacing { throw Faults(.fileExists(path)) }
    try makeFolder(folder(of: path))
    let temporary = folder(of: path) + "/.engross-\(getpid())-\(count.add(1, ordering: .relaxed).newValue).part"
    do throws(Faults) {
      try create(temporary, with: bytes, for: path)
      try publish(temporary, as: path, replacing: replacing)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Makes a folder and the ones above it.
  package static func makeFolder(_ path: String) throws(Faults) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw Faults(.unwritable(path, reason: "a file of that name is in the way"))
      }
      return
    }
    let reason = errno
    let parent = folder(of: path)
    guard reason == ENOENT, parent != path else { throw Faults(.unwritable(path, error: reason)) }
    try makeFolder(parent)
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw Faults(.unwritable(path, error: errno)) }
  }

  private static func create(_ temporary: String, with bytes: [UInt8], for path: String) throws(Faults) {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Faults(.unwritable(path, error: errno)) }
    defer { close(descriptor) }
    try put(bytes, into: descriptor, path: path)
    if fsync(descriptor) != 0 { throw Faults(.unwritable(path, error: errno)) }
  }

  /// `link` refuses to replace, so two writers at once cannot overwrite each other without being told to.
  private static func publish(_ temporary: String, as path: String, replacing: Bool) throws(Faults) {
    if !replacing {
      if link(temporary, path) == 0 {
        unlink(temporary)
        return
      }
      if errno == EEXIST { throw Faults(.fileExists(path)) }
      // Some file systems know no links; there the check above is all there is.
    }
    if rename(temporary, path) != 0 { throw Faults(.unwritable(path, error: errno)) }
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(Faults) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Faults(.unwritable(path, error: errno)) }
    defer { close(descriptor) }
    try put(bytes, into: descriptor, path: path)
  }

  /// Writes all bytes to an open file, whatever the system takes at a time.
  package static func put(_ bytes: [UInt8], into descriptor: Int32, path: String) throws(Faults) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if written > 0 {
        done += written
      } else if errno != EINTR {
        throw Faults(.unwritable(path, error: errno))
      }
    }
  }
}

/// The folder part of a path; `.` where there is none.
package func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The last part of a path.
package func name(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return path }
  return String(path[path.index(after: slash)...])
}
