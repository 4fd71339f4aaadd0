import CLinux
package import Diagnostics
import Glibc
import Synchronization

/// A file that is whole on the disk and waits for its name.
///
/// Where the file system can, it has no name at all until then, so that a program stopped halfway leaves nothing behind.
package struct StagedFile: Sendable {
  package let path: String
  private let descriptor: Int32
  /// The name it has for now, on file systems that know no files without one.
  private let temporary: String?

  /// Workers write into one folder at a time: no two may take the same temporary name.
  private static let count = Atomic<Int>(0)
  /// A file without a name gets one through its descriptor's place in `/proc`.
  private static let canLinkDescriptors = access("/proc/self/fd", X_OK) == 0
  /// `O_TMPFILE` of open(2), a macro of two flags that the importer leaves out.
  private static let withoutName: Int32 = 0o20_000_000 | O_DIRECTORY

  /// Writes the bytes into the folder of `path`, which is there.
  ///
  /// - Parameter isSynced: whether they are on the disk then; if not, ``sync(_:)`` brings many files there at once.
  package init(_ bytes: [UInt8], for path: String, isSynced: Bool = true) throws(Faults) {
    self.path = path
    let unnamed =
      Self.canLinkDescriptors ? open(folder(of: path), O_WRONLY | O_CLOEXEC | Self.withoutName, 0o666) : -1
    if unnamed >= 0 {
      descriptor = unnamed
      temporary = nil
    } else {
      let name = Self.temporaryName(beside: path)
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard descriptor >= 0 else { throw Faults(.unwritable(path, error: errno)) }
      temporary = name
    }
    do throws(Faults) {
      try WholeFile.put(bytes, into: descriptor, path: path)
      if isSynced, fsync(descriptor) != 0 { throw Faults(.unwritable(path, error: errno)) }
    } catch {
      discard()
      throw error
    }
  }

  /// Writes more bytes, which are on the disk after ``sync(_:)``.
  func append(_ bytes: [UInt8]) throws(Faults) { try WholeFile.put(bytes, into: descriptor, path: path) }

  /// Brings files to the disk that were staged without being synced; throws where one of them may not be there.
  ///
  /// Waiting for the disk once for all of them takes about as long as once for one: a batch of small files otherwise does
  /// nothing but wait. Linux tells failed writes of syncfs(2) since 5.8; a file system that cannot do it is asked for each.
  package static func sync(_ files: [StagedFile]) throws(Faults) {
    var devices: Set<UInt> = []
    for file in files {
      var status = stat()
      guard fstat(file.descriptor, &status) == 0 else { throw Faults(.unwritable(file.path, error: errno)) }
      if !devices.insert(UInt(status.st_dev)).inserted { continue }
      if syncfs(file.descriptor) == 0 { continue }
      for other in files where fsync(other.descriptor) != 0 {
        throw Faults(.unwritable(other.path, error: errno))
      }
      return
    }
  }

  /// Gives the file its name.
  ///
  /// A link refuses to replace, so two writers at once cannot overwrite each other without being told to.
  ///
  /// - Parameter other: another name than was meant for it, on the same file system.
  package func publish(as other: String? = nil, replacing: Bool) throws(Faults) {
    let path = other ?? path
    if link(as: path) { return }
    if errno == EEXIST {
      if !replacing { throw Faults(.fileExists(path)) }
    } else if temporary == nil {
      // Some file systems know no links; there the check before is all there is.
      throw Faults(.unwritable(path, error: errno))
    }
    let named = temporary ?? Self.temporaryName(beside: path)
    if temporary == nil, !link(as: named) { throw Faults(.unwritable(path, error: errno)) }
    if rename(named, path) != 0 {
      let reason = errno
      unlink(named)
      throw Faults(.unwritable(path, error: reason))
    }
  }

  /// Closes the file and takes its temporary name away; what was published stays.
  package func discard() {
    close(descriptor)
    if let temporary { unlink(temporary) }
  }

  private func link(as name: String) -> Bool {
    if let temporary { return Glibc.link(temporary, name) == 0 }
    return linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
  }

  private static func temporaryName(beside path: String) -> String {
    let number = count.add(1, ordering: .relaxed).newValue
    return "\(folder(of: path))/.engross-\(getpid())-\(number).part"
  }
}
