package import Diagnostics

/// Elements that were written once, to be put into any number of documents that declare the same namespaces.
package struct XMLFragment: Sendable {
  let bytes: [UInt8]

  package static let empty = XMLFragment(bytes: [])

  private init(bytes: [UInt8]) { self.bytes = bytes }

  package init(_ elements: [XMLElement]) throws(Faults) {
    guard !elements.isEmpty else {
      bytes = []
      return
    }
    let document = try XMLWriter.document("f", attributes: [:]) { xml in
      for element in elements { xml.tree(element) }
    }
    let start = XMLWriter.declaration.utf8CodeUnitCount + "<f>".utf8.count
    bytes = Array(document[start..<document.count - "</f>\n".utf8.count])
  }
}

/// Elements that were written once, to be put around any content in documents that declare the same namespaces; see
/// ``XMLWriter/keepShell(_:)``.
package struct XMLShell: Sendable {
  let opening: [UInt8]
  let closing: [UInt8]
}

/// Shells by what they were written for.
///
/// A document has few kinds of them, so that they are found by looking through them.
package struct XMLShells<Key: Equatable & Sendable>: Sendable {
  private static var limit: Int { 64 }

  private var kept: [(key: Key, shell: XMLShell)] = []

  package init() {}

  package subscript(key: Key) -> XMLShell? {
    get { kept.first { $0.key == key }?.shell }
    set {
      guard let newValue else { return }
      // Kinds that never come again make way for those that do.
      if kept.count >= Self.limit { kept.removeAll(keepingCapacity: true) }
      kept.append((key, newValue))
    }
  }
}
