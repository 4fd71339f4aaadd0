package import DocumentRegistry
import Values

/// The files of a revision with their content.
package struct RevisionFiles: Sendable {
  /// All of them.
  package private(set) var files: [StoredFile] = []
  /// Those that the registry has still to take.
  package private(set) var contents: [(file: StoredFile, bytes: [UInt8])] = []

  package init() {}

  /// A made document with everything it was made from.
  init(_ made: OfficeDesk.Made, order: Record, template: (name: String, bytes: [UInt8])) {
    for copy in made.copies { add(.document, "\(made.name).\(copy.format.name)", copy.bytes) }
    add(.data, "data.json", Self.json(of: made.data))
    add(.order, "order.json", Self.json(of: order))
    add(.template, template.name, template.bytes)
  }

  package mutating func add(_ role: StoredFile.Role, _ name: String, _ bytes: [UInt8]) {
    add(StoredFile(role: role, name: name, digest: SHA256(of: bytes), size: bytes.count), bytes)
  }

  private static func json(of record: Record) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONEncoding(indent: 2).encode(.record(record), to: &bytes)
    return bytes
  }

  mutating func add(_ file: StoredFile, _ bytes: [UInt8]) {
    files.append(file)
    contents.append((file, bytes))
  }

  /// A file that was put into the registry piece by piece.
  mutating func add(kept file: StoredFile) { files.append(file) }
}
