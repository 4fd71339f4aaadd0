package import Diagnostics

/// Elements that were written once, to be put into any number of documents that declare the same namespaces.
package struct XMLFragment: Sendable {
  package let bytes: [UInt8]

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

extension XMLWriter {
  /// Closes the document and returns what stands in its root element: elements to be put into another document.
  ///
  /// - Parameter root: the name of the root, which has no attributes.
  package func finish(without root: StaticString) throws(Faults) -> [UInt8] {
    let document = try finish()
    let start = Self.declaration.utf8CodeUnitCount + root.utf8CodeUnitCount + "<>".utf8.count
    let end = document.count - root.utf8CodeUnitCount - "</>\n".utf8.count
    // An empty root closes itself.
    return start < end ? Array(document[start..<end]) : []
  }
}

/// Elements that were written once, to be put around any content in documents that declare the same namespaces; see
/// ``XMLWriter/keepShell(_:)``.
package struct XMLShell: Sendable {
  let opening: [UInt8]
  let closing: [UInt8]
}
