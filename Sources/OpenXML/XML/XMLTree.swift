/// A name as it was read: valid by construction.
package struct XMLName: Sendable, Hashable {
  package let prefix: String
  package let local: String
  /// The namespace's address; empty for none.
  package let namespace: String
  /// `w:styles`.
  package let qualified: String

  init(prefix: String, local: String, namespace: String) {
    self.prefix = prefix
    self.local = local
    self.namespace = namespace
    qualified = prefix.isEmpty ? local : prefix + ":" + local
  }

  /// The same name with a prefix of this program's choice.
  package func with(prefix: StaticString) -> XMLName {
    XMLName(prefix: prefix.description, local: local, namespace: namespace)
  }

  /// Another name of the same namespace.
  package func of(local: StaticString) -> XMLName {
    XMLName(prefix: prefix, local: local.description, namespace: namespace)
  }
}

package struct XMLAttribute: Sendable, Hashable {
  package let name: XMLName
  package var value: String

  package init(name: XMLName, value: String) {
    self.name = name
    self.value = value
  }

  /// `xml:space="preserve"`: the spaces at both ends of the text belong to it.
  package static let preservingSpace = XMLAttribute(
    name: XMLName(prefix: "xml", local: "space", namespace: "http://www.w3.org/XML/1998/namespace"), value: "preserve")
}

/// `xmlns:w="…"` on an element.
package struct XMLNamespaceDeclaration: Sendable, Hashable {
  package let prefix: String
  package let uri: String

  /// The same namespace under a prefix of this program's choice.
  package func with(prefix: StaticString) -> XMLNamespaceDeclaration {
    XMLNamespaceDeclaration(prefix: prefix.description, uri: uri)
  }
}

package indirect enum XMLNode: Sendable, Hashable {
  case element(XMLElement)
  case text(String)
}

/// An element that was read, with everything in it but comments and processing instructions.
package struct XMLElement: Sendable, Hashable {
  package let name: XMLName
  package var namespaces: [XMLNamespaceDeclaration]
  package var attributes: [XMLAttribute]
  package var children: [XMLNode]
  /// Where it begins, counted from 1.
  package let line: Int
}

extension XMLElement {
  /// Whether it is the element `local` of `namespace`.
  package func `is`(_ local: String, in namespace: String) -> Bool {
    name.local == local && name.namespace == namespace
  }

  package var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first child element of that name and of this element's namespace.
  package func first(_ local: String) -> XMLElement? {
    elements.first { $0.is(local, in: name.namespace) }
  }

  /// The attribute of that name and of this element's namespace, or of none.
  package func value(_ local: String) -> String? {
    attributes.first {
      $0.name.local == local && ($0.name.namespace == name.namespace || $0.name.namespace.isEmpty)
    }?.value
  }

  package func value(_ local: String, in namespace: String) -> String? {
    attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
  }

  /// Sets the attribute of that name, if there is one.
  package mutating func set(_ local: String, to value: String) {
    for index in attributes.indices where attributes[index].name.local == local { attributes[index].value = value }
  }
}

extension XMLElement {
  /// The same as if it had been read somewhere else: what was read at different lines can be compared then.
  package init(moving other: XMLElement) {
    self.init(
      name: other.name, namespaces: other.namespaces, attributes: other.attributes, children: other.children, line: 0)
  }

  /// The element alone: its name, namespaces and attributes, without what stands in it.
  package var head: XMLElement {
    XMLElement(name: name, namespaces: namespaces, attributes: attributes, children: [], line: line)
  }

  /// The same element under other names.
  package func renamed(
    _ name: XMLName, namespaces: [XMLNamespaceDeclaration], attributes: [XMLAttribute]
  ) -> XMLElement {
    XMLElement(name: name, namespaces: namespaces, attributes: attributes, children: children, line: line)
  }
}

extension XMLElement {
  /// A new element of this program's making: its name and its attributes' are of the namespace of `other`.
  package init(
    like other: XMLElement, _ local: StaticString, attributes: KeyValuePairs<StaticString, String> = [:],
    children: [XMLElement] = []
  ) {
    func name(_ local: StaticString) -> XMLName {
      XMLName(prefix: other.name.prefix, local: local.description, namespace: other.name.namespace)
    }
    self.init(
      name: name(local), namespaces: [],
      attributes: attributes.map { XMLAttribute(name: name($0.key), value: $0.value) },
      children: children.map { .element($0) }, line: other.line)
  }

  /// A new element of the namespace of `other`, with attributes of none.
  package init(
    like other: XMLElement, _ local: StaticString, unprefixed attributes: KeyValuePairs<StaticString, String>
  ) {
    self.init(like: other, local)
    self.attributes = attributes.map {
      XMLAttribute(name: XMLName(prefix: "", local: $0.key.description, namespace: ""), value: $0.value)
    }
  }
}
