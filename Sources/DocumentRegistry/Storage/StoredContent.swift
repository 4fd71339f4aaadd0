package import Diagnostics
import Files
import Values

extension RegistryFolder {
  /// The content of a revision's file, held against the digest it was registered with.
  ///
  /// - Parameter owner: the entry's number, for the sentence.
  /// - Throws: `revision-file` where it is gone or something else by now.
  package func content(of file: StoredFile, owner: String) throws(Faults) -> [UInt8] {
    let path = path(of: file)
    guard FolderListing.exists(path) else { throw Faults(.fileLost(path, name: file.name, owner: owner)) }
    let bytes = try FileBytes.read(path)
    guard SHA256(of: bytes) == file.digest else { throw Faults(.fileChanged(path, name: file.name, owner: owner)) }
    return bytes
  }

  /// Where the content of a revision's file lies, held against its digest piece by piece, for one that is read so.
  ///
  /// - Throws: `revision-file` where it is gone or something else by now.
  package func proved(_ file: StoredFile, owner: String) throws(Faults) -> String {
    let path = path(of: file)
    guard let digest = try FileDigest.of(path) else { throw Faults(.fileLost(path, name: file.name, owner: owner)) }
    guard digest == file.digest else { throw Faults(.fileChanged(path, name: file.name, owner: owner)) }
    return path
  }
}
