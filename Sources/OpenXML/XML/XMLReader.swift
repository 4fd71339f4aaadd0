import CLibXML2
package import Diagnostics

/// Reads XML from anywhere: no DTD, no entities, no network, and never more than the limits allow.
package enum XMLReader {
  /// More than any real part needs; an honest `document.xml` of 500 pages has about 20 MB.
  package static let maximumBytes = 64 * 1024 * 1024
  /// libxml2 itself refuses to nest deeper than 256.
  package static let maximumDepth = 256

  /// The root element of a document; `file` is how the user is told about it.
  package static func read(_ bytes: [UInt8], named file: String) throws(Faults) -> XMLElement {
    _ = LibXML.isReady
    guard bytes.count <= maximumBytes else { throw Faults(.xmlTooLarge(file, limit: maximumBytes)) }
    let bytes = try XMLEncoding.utf8(bytes, named: file)
    guard bytes.count <= maximumBytes else { throw Faults(.xmlTooLarge(file, limit: maximumBytes)) }
    if let fault = XMLLimits.fault(bytes, named: file) { throw Faults(fault) }
    guard let context = xmlNewParserCtxt() else { throw Faults(.xmlNotRead(file, "out of memory", nil, nil)) }
    defer { xmlFreeParserCtxt(context) }
    // A document type declaration is the door to entities: parsing stops at it.
    context.pointee.sax.pointee.internalSubset = { context, _, _, _ in
      guard let context else { return }
      let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
      parser.pointee._private = context
      xmlStopParser(parser)
    }
    // libxml2 writes what it thinks of `xml:id` to the standard error unless somebody takes it.
    context.pointee.sax.pointee.serror = { _, _ in }
    // Neither NOENT nor DTDLOAD: with NOENT libxml2 reads local files even where the network is forbidden.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue
    let document = bytes.withUnsafeBytes { raw in
      xmlCtxtReadMemory(
        context, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count), nil, "UTF-8", Int32(options))
    }
    defer { if let document { xmlFreeDoc(document) } }
    if context.pointee._private != nil { throw Faults(.xmlHasDocumentType(file)) }
    guard let document, let root = xmlDocGetRootElement(document) else {
      throw Faults(fault(of: context, in: file))
    }
    var converter = TreeConverter(file: file)
    let element = converter.element(root, depth: 1)
    if let fault = converter.fault { throw Faults(fault) }
    return element
  }

  private static func fault(of context: xmlParserCtxtPtr, in file: String) -> Diagnostic {
    guard let error = xmlCtxtGetLastError(context) else { return .xmlNotRead(file, "it is empty", nil, nil) }
    let message = error.pointee.message.map { String(cString: $0) } ?? "it is not XML"
    var reason = Substring(message)
    while let last = reason.last, last.isWhitespace { reason = reason.dropLast() }
    let line = Int(error.pointee.line)
    let column = Int(error.pointee.int2)
    return .xmlNotRead(file, String(reason), line > 0 ? line : nil, column > 0 ? column : nil)
  }
}

/// libxml2's tree -> ours.
private struct TreeConverter {
  let file: String
  var fault: Diagnostic?
  /// The addresses met so far; nearly all names of a part stand in a few namespaces.
  private var addresses: [UnsafePointer<UInt8>: String] = [:]
  /// The names met so far; libxml2 keeps every name once, so that one is known by where it stands.
  private var names: [NamePlace: XMLName] = [:]

  private struct NamePlace: Hashable {
    let local: UnsafePointer<UInt8>?
    let namespace: xmlNsPtr?
  }

  init(file: String) { self.file = file }

  mutating func element(_ node: xmlNodePtr, depth: Int) -> XMLElement {
    var element = XMLElement(
      name: name(of: node.pointee.name, node.pointee.ns), namespaces: declarations(node), attributes: attributes(node),
      children: [], line: Int(xmlGetLineNo(node)))
    guard depth <= XMLReader.maximumDepth else {
      fault = fault ?? .xmlTooDeep(file, line: element.line, limit: XMLReader.maximumDepth)
      return element
    }
    var next = node.pointee.children
    while let child = next {
      switch child.pointee.type {
      case XML_ELEMENT_NODE: element.children.append(.element(self.element(child, depth: depth + 1)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = child.pointee.content { element.children.append(.text(String(cString: content))) }
      default: break
      }
      next = child.pointee.next
    }
    return element
  }

  private mutating func name(of local: UnsafePointer<UInt8>?, _ namespace: xmlNsPtr?) -> XMLName {
    let place = NamePlace(local: local, namespace: namespace)
    if let known = names[place] { return known }
    let name = XMLName(
      prefix: text(namespace?.pointee.prefix), local: text(local), namespace: address(namespace?.pointee.href))
    names[place] = name
    return name
  }

  private mutating func declarations(_ node: xmlNodePtr) -> [XMLNamespaceDeclaration] {
    var result: [XMLNamespaceDeclaration] = []
    var next = node.pointee.nsDef
    while let declaration = next {
      result.append(
        XMLNamespaceDeclaration(prefix: text(declaration.pointee.prefix), uri: address(declaration.pointee.href)))
      next = declaration.pointee.next
    }
    return result
  }

  private mutating func attributes(_ node: xmlNodePtr) -> [XMLAttribute] {
    var result: [XMLAttribute] = []
    var next = node.pointee.properties
    while let attribute = next {
      var value = ""
      if let content = xmlNodeListGetString(node.pointee.doc, attribute.pointee.children, 1) {
        value = String(cString: content)
        clibxml2_free(content)
      }
      result.append(XMLAttribute(name: name(of: attribute.pointee.name, attribute.pointee.ns), value: value))
      next = attribute.pointee.next
    }
    return result
  }

  /// The address of a namespace, in which libxml2 leaves every `&` as a reference where entities are not replaced.
  private mutating func address(_ bytes: UnsafePointer<UInt8>?) -> String {
    guard let bytes else { return "" }
    if let known = addresses[bytes] { return known }
    let written = text(bytes)
    let address = written.utf8.contains(UInt8(ascii: "&")) ? written.replacing("&#38;", with: "&") : written
    addresses[bytes] = address
    return address
  }

  private func text(_ bytes: UnsafePointer<UInt8>?) -> String { bytes.map { String(cString: $0) } ?? "" }
}
