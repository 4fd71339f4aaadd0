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
    add(.data, "data.json", Array(JSONEncoding(indent: 2).encode(.record(made.data)).utf8))
    add(.order, "order.json", Array(JSONEncoding(indent: 2).encode(.record(order)).utf8))
    add(.template, template.name, template.bytes)
  }

  package mutating func add(_ role: StoredFile.Role, _ name: String, _ bytes: [UInt8]) {
    contents.append((StoredFile(role: role, name: name, digest: SHA256(of: bytes), size: bytes.count), bytes))
  }

  /// A file that the registry holds already.
  mutating func add(_ file: StoredFile, _ bytes: [UInt8]) { contents.append((file, bytes)) }
}
