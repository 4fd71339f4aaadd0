import CLibXML2
package import Diagnostics

/// Writes one XML document into memory, through libxml2's text writer.
///
/// libxml2's writer lets control characters through and escapes nothing outside an element; this one cannot be
/// called so: the declaration is always written, elements are always balanced, names are constants or were read by
/// ``XMLTree``, and text is cleaned by ``XMLCharacters``. What libxml2 reports, and a call out of order, comes out
/// as a fault of ``finish()``.
package final class XMLWriter {
  private let buffer: xmlBufferPtr?
  private let writer: xmlTextWriterPtr?
  /// The bytes of the value at hand, kept for its capacity.
  private var scratch: [UInt8] = []
  private var depth = 0
  private var hasRoot = false
  private var isTagOpen = false
  private var failure: String?
  /// How many characters were replaced because XML cannot hold them.
  package private(set) var replacedCharacters = 0

  package init(capacity: Int = 16 * 1024) {
    _ = LibXML.isReady
    buffer = xmlBufferCreateSize(capacity)
    writer = buffer.flatMap { xmlNewTextWriterMemory($0, 0) }
    guard let writer else {
      failure = "out of memory"
      return
    }
    // Without a declared encoding the writer would put every Cyrillic letter of an attribute as `&#x41F;`.
    check(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", "yes"))
  }

  deinit {
    if let writer { xmlFreeTextWriter(writer) }
    if let buffer { xmlBufferFree(buffer) }
  }

  /// Writes an element; `content` writes its attributes, then what it holds.
  package func element(_ name: StaticString, _ content: () -> Void = {}) {
    start { xmlTextWriterStartElement(writer, name.utf8Start) }
    content()
    end()
  }

  /// Writes an element with one attribute.
  package func element(
    _ name: StaticString, _ attribute: StaticString, _ value: String, _ content: () -> Void = {}
  ) {
    start { xmlTextWriterStartElement(writer, name.utf8Start) }
    self.attribute(attribute, value)
    content()
    end()
  }

  /// Writes an attribute of the element whose content has not begun.
  package func attribute(_ name: StaticString, _ value: String) {
    attribute(value) { writer, value in xmlTextWriterWriteAttribute(writer, name.utf8Start, value) }
  }

  package func attribute(_ name: StaticString, _ value: Int) { attribute(name, String(value)) }

  /// Writes characters into the element at hand.
  package func text(_ text: String) {
    guard depth > 0 else { return fail("text outside an element") }
    isTagOpen = false
    withCleaned(text) { check(xmlTextWriterWriteString(writer, $0)) }
  }

  /// Writes an element that ``XMLTree`` read, with everything in it.
  package func tree(_ element: XMLElement) {
    start { Self.withTerminated(element.name.qualified) { xmlTextWriterStartElement(writer, $0) } }
    for declaration in element.namespaces {
      namespace(prefix: declaration.prefix, declaration.uri)
    }
    for attribute in element.attributes {
      self.attribute(attribute.value) { writer, value in
        Self.withTerminated(attribute.name.qualified) { xmlTextWriterWriteAttribute(writer, $0, value) }
      }
    }
    for child in element.children {
      switch child {
      case .element(let element): tree(element)
      case .text(let text): self.text(text)
      }
    }
    end()
  }

  /// Closes the document and returns its bytes.
  package func finish() throws(Faults) -> [UInt8] {
    if failure == nil, !hasRoot || depth > 0 { failure = "the document has no closed root element" }
    if let writer, failure == nil {
      check(xmlTextWriterEndDocument(writer))
      check(xmlTextWriterFlush(writer))
    }
    guard failure == nil, let buffer, let bytes = xmlBufferContent(buffer) else {
      throw Faults(.xmlNotWritten(failure ?? "out of memory"))
    }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(xmlBufferLength(buffer))))
  }

  // MARK: The guard

  private func start(_ write: () -> Int32) {
    if depth == 0, hasRoot { return fail("a second root element") }
    hasRoot = true
    depth += 1
    isTagOpen = true
    check(write())
  }

  private func end() {
    guard depth > 0 else { return fail("an end without a start") }
    depth -= 1
    isTagOpen = false
    check(xmlTextWriterEndElement(writer))
  }

  private func attribute(_ value: String, _ write: (xmlTextWriterPtr?, UnsafePointer<UInt8>?) -> Int32) {
    guard isTagOpen else { return fail("an attribute after the element's content") }
    withCleaned(value) { check(write(writer, $0)) }
  }

  private func namespace(prefix: String, _ uri: String) {
    let name = prefix.isEmpty ? "xmlns" : "xmlns:" + prefix
    attribute(uri) { writer, value in
      Self.withTerminated(name) { xmlTextWriterWriteAttribute(writer, $0, value) }
    }
  }

  /// Hands `body` the value as a C string of characters that XML can hold.
  private func withCleaned(_ value: String, _ body: (UnsafePointer<UInt8>?) -> Void) {
    scratch.removeAll(keepingCapacity: true)
    replacedCharacters += XMLCharacters.append(value, to: &scratch)
    scratch.append(0)
    scratch.withUnsafeBufferPointer { body($0.baseAddress) }
  }

  private static func withTerminated(_ name: String, _ body: (UnsafePointer<UInt8>?) -> Int32) -> Int32 {
    var bytes = Array(name.utf8)
    bytes.append(0)
    return bytes.withUnsafeBufferPointer { body($0.baseAddress) }
  }

  private func check(_ result: Int32) {
    if result < 0 { fail("libxml2 refused a call or ran out of memory") }
  }

  private func fail(_ reason: String) {
    if failure == nil { failure = reason }
  }
}

extension XMLWriter {
  /// Writes an element with several attributes.
  package func element(
    _ name: StaticString, attributes: KeyValuePairs<StaticString, String>, _ content: () -> Void = {}
  ) {
    element(name) {
      for (name, value) in attributes { attribute(name, value) }
      content()
    }
  }

  /// Writes an element that holds only text.
  package func element(_ name: StaticString, text: String) {
    element(name) { self.text(text) }
  }

  /// One document: its root element with its namespaces, and what `content` writes into it.
  package static func document(
    _ root: StaticString, attributes: KeyValuePairs<StaticString, String>, capacity: Int = 16 * 1024,
    _ content: (XMLWriter) -> Void
  ) throws(Faults) -> [UInt8] {
    let writer = XMLWriter(capacity: capacity)
    writer.element(root, attributes: attributes) { content(writer) }
    return try writer.finish()
  }
}
