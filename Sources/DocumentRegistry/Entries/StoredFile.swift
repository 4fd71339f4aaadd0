package import Values

/// A file of a revision: what it is, how people call it, and its content's digest.
package struct StoredFile: Sendable, Equatable, Recorded {
  package enum Role: String, Sendable, CaseIterable {
    /// The document in one of its formats, without a draft mark.
    case document
    /// What the template saw, as JSON.
    case data
    /// What was asked for, as JSON, so that the document can be made again with a change.
    case order
    case template
    /// A file that came from outside, as it came.
    case original
    /// What goes with the document: a scan, a letter.
    case enclosure
  }

  package var role: Role
  /// With its ending: `Договор 7-2026 sever.docx`.
  package var name: String
  package var digest: SHA256
  /// Bytes.
  package var size: Int

  package init(role: Role, name: String, digest: SHA256, size: Int) {
    self.role = role
    self.name = name
    self.digest = digest
    self.size = size
  }

  /// What stands behind the last point of the name: `docx`.
  package var format: String {
    guard let point = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: point)...].lowercased()
  }

  package var record: Record {
    Record([
      "role": .text(role.rawValue), "name": .text(name), "digest": .text(digest.description), "size": .integer(size),
    ])
  }

  package init?(_ record: Record) {
    guard let role = record.writtenText("role").flatMap(Role.init(rawValue:)), let name = record.writtenText("name"),
      let digest = record.writtenText("digest").flatMap(SHA256.init(written:)), let size = record.writtenNumber("size")
    else { return nil }
    self.init(role: role, name: name, digest: digest, size: size)
  }
}
