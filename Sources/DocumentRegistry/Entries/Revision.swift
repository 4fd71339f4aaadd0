import Values

/// One frozen set of files of an entry, known by its digest.
package struct Revision: Sendable, Equatable {
  /// 1 for the first.
  package var ordinal: Int
  /// Over everything that a person who approves has before them; see ``digest(kind:number:files:)``.
  package var digest: SHA256
  /// A person's id.
  package var author: String?
  package var reason: String
  package var made: Moment
  package var files: [StoredFile]

  /// The digest of a document's content: its kind, its number, and every file by what it is, its name and its bytes.
  ///
  /// The order of the files does not matter; their names do, because they are what a reader is given.
  package static func digest(kind: String, number: String, files: [StoredFile]) -> SHA256 {
    let lines = files.map { "\($0.role.rawValue) \($0.digest) \($0.size) \($0.name)" }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return SHA256(of: (["engross revision 1", kind, number] + lines).joined(separator: "\n"))
  }
}
