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

/// Elements that were written once, to be put around any content in documents that declare the same namespaces; see
/// ``XMLWriter/keepShell(_:)``.
package struct XMLShell: Sendable {
  let opening: [UInt8]
  let closing: [UInt8]
}
