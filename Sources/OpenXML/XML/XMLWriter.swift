import CLibXML2
package import Diagnostics

/// Writes one XML document into memory, through libxml2's text writer.
///
/// libxml2's writer lets control characters through and escapes nothing outside an element; this one cannot be
/// called so: the declaration is always written, elements are always balanced, names are constants or were read by
/// ``XMLReader``, and values are escaped and cleaned by ``XMLCharacters``. What libxml2 reports, and a call out of
/// order, comes out as a fault of ``finish()``.
package final class XMLWriter {
  static let declaration: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

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
    // libxml2's own declaration would bring an encoder along, which copies every byte once more.
    check(xmlTextWriterWriteRaw(writer, Self.declaration.utf8Start))
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
    attribute(value) { xmlTextWriterStartAttribute(writer, name.utf8Start) }
  }

  package func attribute(_ name: StaticString, _ value: Int) { attribute(name, String(value)) }

  /// Writes characters into the element at hand.
  package func text(_ text: String) {
    guard depth > 0 else { return fail("text outside an element") }
    isTagOpen = false
    write(text, in: .text)
  }

  /// Writes whole elements that stand in this program's source: markup that holds no value.
  package func fixed(_ markup: StaticString) {
    guard depth > 0 else { return fail("markup outside an element") }
    isTagOpen = false
    check(xmlTextWriterWriteRawLen(writer, markup.utf8Start, Int32(truncatingIfNeeded: markup.utf8CodeUnitCount)))
  }

  /// Writes elements that were written before; their namespaces must be declared here.
  package func fragment(_ fragment: XMLFragment) {
    guard depth > 0 else { return fail("markup outside an element") }
    if fragment.bytes.isEmpty { return }
    isTagOpen = false
    writeRaw(fragment.bytes[...])
  }

  /// Writes an element that ``XMLReader`` read, with everything in it.
  package func tree(_ element: XMLElement) {
    shell(of: element) {
      for child in element.children {
        switch child {
        case .element(let element): tree(element)
        case .text(let text): self.text(text)
        }
      }
    }
  }

  /// Writes an element that ``XMLReader`` read with its namespaces and attributes, but with other content.
  package func shell(of element: XMLElement, _ content: () -> Void) {
    start { Self.withName(element.name.qualified) { xmlTextWriterStartElement(writer, $0) } }
    for declaration in element.namespaces {
      let name = declaration.prefix.isEmpty ? "xmlns" : "xmlns:" + declaration.prefix
      attribute(declaration.uri) { Self.withName(name) { xmlTextWriterStartAttribute(writer, $0) } }
    }
    for attribute in element.attributes {
      self.attribute(attribute.value) {
        Self.withName(attribute.name.qualified) { xmlTextWriterStartAttribute(writer, $0) }
      }
    }
    content()
    end()
  }

  /// Closes the document and returns its bytes.
  package func finish() throws(Faults) -> [UInt8] {
    if failure == nil, !hasRoot || depth > 0 { failure = "the document has no closed root element" }
    if let writer, failure == nil {
      check(xmlTextWriterWriteRaw(writer, "\n"))
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

  private func attribute(_ value: String, _ start: () -> Int32) {
    guard isTagOpen else { return fail("an attribute after the element's content") }
    check(start())
    write(value, in: .attribute)
    check(xmlTextWriterEndAttribute(writer))
  }

  /// Hands the value to libxml2 in characters that XML can hold, escaped for its place.
  private func write(_ value: String, in place: XMLCharacters.Place) {
    scratch.removeAll(keepingCapacity: true)
    replacedCharacters += XMLCharacters.append(value, in: place, to: &scratch)
    writeRaw(scratch[...])
  }

  /// libxml2 counts in 32 bits; more is written in pieces.
  private func writeRaw(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    repeat {
      let piece = rest.prefix(Self.longestPiece)
      rest = rest.dropFirst(Self.longestPiece)
      check(piece.withUnsafeBufferPointer { xmlTextWriterWriteRawLen(writer, $0.baseAddress, Int32($0.count)) })
    } while !rest.isEmpty
  }

  private static let longestPiece = 1 << 30

  private static func withName(_ name: String, _ body: (UnsafePointer<UInt8>?) -> Int32) -> Int32 {
    name.withCString { name in
      name.withMemoryRebound(to: UInt8.self, capacity: 1) { body($0) }
    }
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
