package import DocumentRegistry
import Values

/// The files of a revision with their content.
package struct RevisionFiles: Sendable {
  package private(set) var contents: [(file: StoredFile, bytes: [UInt8])] = []

  package var files: [StoredFile] { contents.map(\.file) }

  package init() {}

  /// A made document with everything it was made from.
  init(_ made: OfficeDesk.Made, order: Record, template: (name: String, bytes: [UInt8])) {
    for copy in made.copies { add(.document, "\(made.name).\(copy.format.name)", copy.bytes) }
    add(.data, "data.json", Self.json(of: made.data))
    add(.order, "order.json", Self.json(of: order))
    add(.template, template.name, template.bytes)
  }

  package mutating func add(_ role: StoredFile.Role, _ name: String, _ bytes: [UInt8]) {
    contents.append((StoredFile(role: role, name: name, digest: SHA256(of: bytes), size: bytes.count), bytes))
  }

  private static func json(of record: Record) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONEncoding(indent: 2).encode(.record(record), to: &bytes)
    return bytes
  }

  /// A file that the registry holds already.
  mutating func add(_ file: StoredFile, _ bytes: [UInt8]) { contents.append((file, bytes)) }
}
