import CLinux
package import Diagnostics
import Glibc

/// Writes a file whole or not at all: without a name in the same folder, fsync, then the real name.
package enum WholeFile {
  /// Writes `bytes` to `path`, making the folders above it.
  ///
  /// A device or a pipe (`/dev/stdout`) is written to as it is.
  /// - Throws: `file-exists` where the file is there and `replacing` is false; `file-unwritable` with the system's reason.
  package static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(Faults) {
    try write([(path, bytes)], replacing: replacing)
  }

  /// Writes files that belong together, all or none: every one is on the disk before the first gets its name.
  package static func write(_ files: [(path: String, bytes: [UInt8])], replacing: Bool) throws(Faults) {
    var staged: [StagedFile] = []
    defer { for file in staged { file.discard() } }
    for (path, bytes) in files {
      if let file = try stage(bytes, for: path, replacing: replacing, isSynced: files.count == 1) {
        staged.append(file)
      }
    }
    if files.count > 1 { try StagedFile.sync(staged) }
    for position in staged.indices {
      do throws(Faults) {
        try staged[position].publish(replacing: replacing)
      } catch {
        // What was replaced before this cannot be brought back; what is new can go again.
        if !replacing { for earlier in staged[..<position] { unlink(earlier.path) } }
        throw error
      }
    }
  }

  /// Tells before long work what would keep its file from being written in the end.
  ///
  /// - Throws: `file-exists` where the file is there and `replacing` is false; `file-unwritable` for a folder.
  package static func check(_ path: String, replacing: Bool) throws(Faults) {
    _ = try place(of: path, replacing: replacing)
  }

  private enum Place {
    case free
    case file
    /// A device or a pipe.
    case passage
  }

  private static func place(of path: String, replacing: Bool) throws(Faults) -> Place {
    var status = stat()
    guard stat(path, &status) == 0 else { return .free }
    if status.st_mode & S_IFMT == S_IFDIR { throw Faults(.isFolder(path)) }
    if status.st_mode & S_IFMT != S_IFREG { return .passage }
    if !replacing { throw Faults(.fileExists(path)) }
    return .file
  }

  /// Writes a file that gets its name later; nil for a device or a pipe, which is written to at once.
  package static func stage(_ bytes: [UInt8], for path: String, replacing: Bool, isSynced: Bool) throws(Faults)
    -> StagedFile?
  {
    switch try place(of: path, replacing: replacing) {
    case .passage:
      try writeThrough(bytes, to: path)
      return nil
    case .free: try makeFolder(folder(of: path))
    case .file: break
    }
    return try StagedFile(bytes, for: path, isSynced: isSynced)
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

  /// Brings the names of a folder's files to the disk, as a power cut would else lose them.
  package static func syncFolder(_ path: String) throws(Faults) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Faults(.unwritable(path, error: errno)) }
    defer { close(descriptor) }
    // Some file systems do not sync folders, and say so.
    if fsync(descriptor) != 0, errno != EINVAL { throw Faults(.unwritable(path, error: errno)) }
  }

  /// Brings everything that was written below a folder's file system to the disk, names too.
  ///
  /// Where many files were written, waiting for all of them takes about as long as waiting for one.
  package static func syncFileSystem(of path: String) throws(Faults) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Faults(.unwritable(path, error: errno)) }
    defer { close(descriptor) }
    if syncfs(descriptor) != 0 { throw Faults(.unwritable(path, error: errno)) }
  }

  /// Gives a file another name in its folder.
  package static func rename(_ path: String, to name: String) throws(Faults) {
    if Glibc.rename(path, name) != 0 { throw Faults(.unwritable(name, error: errno)) }
  }

  /// Takes a file away, if it is there.
  ///
  /// - Throws: `file-unwritable` with the system's reason where it stays.
  package static func remove(_ path: String) throws(Faults) {
    if unlink(path) != 0, errno != ENOENT { throw Faults(.notRemoved(path, error: errno)) }
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
