import Diagnostics
import DocumentRegistry
import Files
import Glibc
import Values

/// The office's secret for unsubscribe tokens, in a file of its own that nobody else may read.
enum MailKey {
  private static let length = 32

  private static func path(_ folder: RegistryFolder) -> String { folder.path + "/mail.key" }

  /// The key; made where there is none and `randomBytes` is given.
  ///
  /// - Throws: `mailing-key` where it is missing or damaged.
  static func read(in folder: RegistryFolder, making randomBytes: ((Int) -> [UInt8])? = nil) throws(Faults)
    -> UnsubscribeKey
  {
    let path = path(folder)
    if let randomBytes, !FolderListing.exists(path) { try make(randomBytes(length), at: path) }
    guard FolderListing.exists(path) else { throw Faults(.keyMissing(path)) }
    let secret = try FileBytes.read(path)
    guard secret.count == length else { throw Faults(.keyDamaged(path)) }
    return try UnsubscribeKey(number: 1, secret: secret)
  }

  /// Of two programs that come at once, one makes it, and both use that one.
  private static func make(_ secret: [UInt8], at path: String) throws(Faults) {
    guard secret.count == length else { throw Faults(.keyDamaged(path)) }
    let temporary = "\(path).\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Faults(.unwritable(path, error: errno)) }
    defer {
      close(descriptor)
      unlink(temporary)
    }
    try WholeFile.put(secret, into: descriptor, path: path)
    if fsync(descriptor) != 0 { throw Faults(.unwritable(path, error: errno)) }
    if link(temporary, path) != 0, errno != EEXIST { throw Faults(.unwritable(path, error: errno)) }
    try WholeFile.syncFolder(folder(of: path))
  }
}
