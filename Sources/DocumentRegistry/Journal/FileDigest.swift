package import Diagnostics
import Glibc
import Values

/// The digest of a file on the disk, read piece by piece.
package enum FileDigest {
  /// Large enough that the system is asked rarely, small enough to stay in the processor's cache.
  private static let chunk = 256 << 10

  /// - Returns: nil where there is no such file.
  /// - Throws: `file-unreadable` with the system's reason.
  package static func of(_ path: String) throws(Faults) -> SHA256? { try measured(path)?.digest }

  /// The digest with the number of bytes that were read; nil where there is no such file.
  ///
  /// - Throws: `file-unreadable` with the system's reason.
  static func measured(_ path: String) throws(Faults) -> (digest: SHA256, byteCount: Int)? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = errno
      if reason == ENOENT || reason == ENOTDIR { return nil }
      throw Faults(.fileUnreadable(path, error: reason))
    }
    defer { close(descriptor) }
    posix_fadvise(descriptor, 0, 0, Int32(POSIX_FADV_SEQUENTIAL))
    guard let digest = RunningDigest() else { throw Faults(.fileUnreadable(path, error: ENOMEM)) }
    var byteCount = 0
    let failure = withUnsafeTemporaryAllocation(byteCount: chunk, alignment: 64) { buffer -> Int32? in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count == 0 { return nil }
        if count > 0 {
          byteCount += count
          digest.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        } else if errno != EINTR {
          return errno
        }
      }
    }
    if let failure { throw Faults(.fileUnreadable(path, error: failure)) }
    return (digest.finish(), byteCount)
  }
}
