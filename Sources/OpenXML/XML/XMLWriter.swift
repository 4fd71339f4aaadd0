import CLibXML2
package import Diagnostics

/// Writes one XML document into memory, through libxml2's text writer.
///
/// libxml2's writer lets control characters through and escapes nothing outside an element; this one cannot be
/// called so: the declaration is always written, elements are always balanced, names are constants or were read by
/// ``XMLReader``, and values are escaped and cleaned by ``XMLCharacters``. What libxml2 reports, and a call out of
/// order, comes out as a fault of ``finish()``.
///
/// Tags are libxml2's; what is finished already (escaped text, markup written before) goes past it into the bytes it
/// writes to, since each of its calls takes longer than the copy.
package final class XMLWriter {
  package static let declaration: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private enum Place {
    case notWanted
    case wanted
    case found(Range<Int>)
  }

  let output: XMLOutput
  let writer: xmlTextWriterPtr?
  /// Whether libxml2 holds bytes back: a start tag's `>`, and what it has not handed over yet.
  var isHoldingBack = false
  /// The bytes of the attribute at hand, kept for their capacity.
  private var scratch: [UInt8] = []
  var depth = 0
  private var hasRoot = false
  var isTagOpen = false
  /// Whether an attribute's value is written in pieces; see ``XMLWriter/cut()``.
  var isAttributeOpen = false
  /// Where the content of the shell at hand stands.
  private var place = Place.notWanted
  private var failure: String?
  /// How many characters were replaced because XML cannot hold them.
  package internal(set) var replacedCharacters = 0

  package convenience init(capacity: Int = 16 * 1024) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(capacity)
    self.init(reusing: bytes)
  }

  /// A writer into an array whose capacity is there already; what it holds is dropped.
  package init(reusing bytes: consuming [UInt8]) {
    _ = LibXML.isReady
    bytes.removeAll(keepingCapacity: true)
    output = XMLOutput(bytes)
    writer = output.textWriter()
    if writer == nil { failure = "out of memory" }
    // libxml2's own declaration would bring an encoder along, which copies every byte once more.
    output.append(Self.declaration)
  }

  deinit {
    if let writer { xmlFreeTextWriter(writer) }
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
    guard beginContent("text outside an element") else { return }
    replacedCharacters += XMLCharacters.append(text, in: .text, to: &output.bytes)
  }

  /// Writes whole elements that stand in this program's source: markup that holds no value.
  package func fixed(_ markup: StaticString) {
    if beginContent("markup outside an element") { output.append(markup) }
  }

  /// Writes elements that were written before; their namespaces must be declared here.
  package func fragment(_ fragment: XMLFragment) {
    if fragment.bytes.isEmpty { return }
    if beginContent("markup outside an element") { output.bytes.append(contentsOf: fragment.bytes) }
  }

  /// Writes elements that were written before, around other content.
  package func shell(_ shell: XMLShell, _ content: () -> Void) {
    guard beginContent("markup outside an element") else { return }
    output.bytes.append(contentsOf: shell.opening)
    content()
    handOver()
    output.bytes.append(contentsOf: shell.closing)
  }

  /// Writes elements and keeps them for ``shell(_:_:)``; among them stands one call of ``content(_:)``.
  package func keepShell(_ elements: () -> Void) -> XMLShell? {
    guard beginContent("markup outside an element") else { return nil }
    let outer = place
    defer { place = outer }
    place = .wanted
    let start = output.bytes.count
    elements()
    handOver()
    guard failure == nil, case .found(let content) = place else {
      fail("elements without a place for their content")
      return nil
    }
    return XMLShell(
      opening: Array(output.bytes[start..<content.lowerBound]), closing: Array(output.bytes[content.upperBound...]))
  }

  /// Writes what stands in a shell and is not kept with it.
  package func content(_ content: () -> Void) {
    guard beginContent("content outside an element") else { return }
    let start = output.bytes.count
    let outer = place
    place = .notWanted
    content()
    handOver()
    switch outer {
    case .notWanted: place = .notWanted
    case .wanted: place = .found(start..<output.bytes.count)
    case .found: fail("two places for the content of elements")
    }
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
    self.element(element.name) {
      for declaration in element.namespaces { declare(declaration) }
      for attribute in element.attributes { self.attribute(attribute.name, attribute.value) }
      content()
    }
  }

  /// Closes the document and returns its bytes.
  package func finish() throws(Faults) -> [UInt8] {
    if failure == nil, !hasRoot || depth > 0 { failure = "the document has no closed root element" }
    handOver()
    if let failure { throw Faults(.xmlNotWritten(failure)) }
    output.append("\n")
    return output.take()
  }

  // MARK: The guard

  func start(_ write: () -> Int32) {
    if isAttributeOpen { return fail("an element in an attribute") }
    if depth == 0, hasRoot { return fail("a second root element") }
    hasRoot = true
    depth += 1
    isTagOpen = true
    isHoldingBack = true
    check(write())
  }

  func end() {
    guard depth > 0 else { return fail("an end without a start") }
    if isAttributeOpen { return fail("an attribute without its end") }
    depth -= 1
    isTagOpen = false
    isHoldingBack = true
    check(xmlTextWriterEndElement(writer))
  }

  /// Before what goes past libxml2: it must have closed its tag and handed over its bytes.
  func beginContent(_ failure: String) -> Bool {
    guard depth > 0 else {
      fail(failure)
      return false
    }
    if isAttributeOpen {
      fail("an attribute without its end")
      return false
    }
    if isTagOpen {
      isTagOpen = false
      // A piece without a byte makes libxml2 close the tag.
      check(xmlTextWriterWriteRawLen(writer, Self.declaration.utf8Start, 0))
    }
    handOver()
    return true
  }

  func handOver() {
    guard isHoldingBack else { return }
    isHoldingBack = false
    check(xmlTextWriterFlush(writer))
  }

  func attribute(_ value: String, _ start: () -> Int32) {
    guard isTagOpen, !isAttributeOpen else { return fail("an attribute after the element's content") }
    check(start())
    scratch.removeAll(keepingCapacity: true)
    replacedCharacters += XMLCharacters.append(value, in: .attribute, to: &scratch)
    // libxml2 counts in 32 bits.
    var rest = scratch[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Self.longestPiece)
      rest = rest.dropFirst(Self.longestPiece)
      check(piece.withUnsafeBufferPointer { xmlTextWriterWriteRawLen(writer, $0.baseAddress, Int32($0.count)) })
    }
    check(xmlTextWriterEndAttribute(writer))
  }

  private static let longestPiece = 1 << 30

  static func withName(_ name: String, _ body: (UnsafePointer<UInt8>?) -> Int32) -> Int32 {
    name.withCString { name in
      name.withMemoryRebound(to: UInt8.self, capacity: 1) { body($0) }
    }
  }

  func check(_ result: Int32) {
    if result < 0 { fail("libxml2 refused a call or ran out of memory") }
  }

  func fail(_ reason: String) {
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
