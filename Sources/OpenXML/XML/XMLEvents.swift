import CLibXML2
package import Diagnostics

/// What takes the elements of a part that is too large for a tree, in their order.
package protocol XMLEventTaker: AnyObject {
  func begin(_ element: borrowing XMLTag)
  func end(_ element: borrowing XMLTag)
  /// Characters of the element at hand; a long text comes in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Whether the rest of the part says nothing more; asked after every piece.
  var hasEnough: Bool { get }
}

/// A start tag or an end tag while it is read.
package struct XMLTag: ~Copyable {
  private let local: UnsafePointer<UInt8>?
  private let address: UnsafePointer<UInt8>?
  private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  fileprivate init(
    _ local: UnsafePointer<UInt8>?, _ address: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int
  ) {
    self.local = local
    self.address = address
    self.attributes = attributes
    self.count = count
  }

  /// Whether the name without its prefix is this one.
  package func `is`(_ name: StaticString) -> Bool { Self.same(local, name) }

  /// The address of the element's namespace; empty for none.
  package var namespace: String { address.map { String(cString: $0) } ?? "" }

  /// The attribute of that name, whatever its prefix; what it refers to by `&` is not put in.
  package func value(_ name: StaticString) -> String? {
    guard let attributes else { return nil }
    // libxml2 gives five pointers each: name, prefix, address, and where the value begins and ends.
    for index in 0..<count where Self.same(attributes[5 * index], name) {
      guard let start = attributes[5 * index + 3], let end = attributes[5 * index + 4] else { return nil }
      return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return nil
  }

  private static func same(_ text: UnsafePointer<UInt8>?, _ name: StaticString) -> Bool {
    guard let text else { return false }
    for index in 0..<name.utf8CodeUnitCount where text[index] != name.utf8Start[index] { return false }
    return text[name.utf8CodeUnitCount] == 0
  }
}

/// Reads a part piece by piece through libxml2, with memory that does not grow with the part: no DTD, no entities.
package final class XMLEvents {
  private let source: PartStream
  private let file: String
  private let taker: any XMLEventTaker
  private var context: xmlParserCtxtPtr?
  private var limits: XMLTagLimits
  /// What libxml2 was not given yet: a part in UTF-16 comes as a whole.
  private var hasBegun = false
  private var hasDocumentType = false
  /// Whether the part has been read to its end, or as far as is wanted.
  package private(set) var hasEnded = false

  /// - Parameter file: how the user is told about the part.
  package init(_ source: PartStream, named file: String, to taker: any XMLEventTaker) {
    _ = LibXML.isReady
    self.source = source
    self.file = file
    self.taker = taker
    limits = XMLTagLimits()
  }

  deinit { if let context { xmlFreeParserCtxt(context) } }

  /// Hands over the elements of the next piece.
  package func readOn() throws(Faults) {
    if hasEnded { return }
    do throws(Faults) {
      var piece = try source.next()
      if !hasBegun { piece = try begin(piece) }
      try limits.pass(piece, file)
      try parse(piece, isLast: piece.isEmpty)
      hasEnded = piece.isEmpty || taker.hasEnough
    } catch {
      hasEnded = true
      throw error
    }
  }

  private func begin(_ piece: [UInt8]) throws(Faults) -> [UInt8] {
    hasBegun = true
    var bytes = piece
    if piece.prefix(2).contains(where: { $0 == 0 || $0 >= 0xFE }) {
      // UTF-16, which hardly anybody writes: turned into UTF-8 as a whole, up to the limit of a tree.
      while true {
        let more = try source.next()
        if more.isEmpty { break }
        bytes += more
        guard bytes.count <= XMLReader.maximumBytes else {
          throw Faults(.xmlTooLarge(file, limit: XMLReader.maximumBytes))
        }
      }
    }
    bytes = try XMLEncoding.utf8(bytes, named: file)
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, local, _, address, _, _, count, _, attributes in
      XMLEvents.from(context)?.taker.begin(XMLTag(local, address, attributes, Int(count)))
    }
    handler.endElementNs = { context, local, _, address in
      XMLEvents.from(context)?.taker.end(XMLTag(local, address, nil, 0))
    }
    handler.characters = { context, text, count in
      XMLEvents.from(context)?.taker.text(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    // A document type declaration is the door to entities: parsing stops at it.
    handler.internalSubset = { context, _, _, _ in
      guard let events = XMLEvents.from(context) else { return }
      events.hasDocumentType = true
      xmlStopParser(events.context)
    }
    handler.serror = { _, _ in }
    context = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    guard let context else { throw Faults(.xmlNotRead(file, "out of memory", nil, nil)) }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    return bytes
  }

  private func parse(_ piece: [UInt8], isLast: Bool) throws(Faults) {
    let result = piece.withUnsafeBytes { raw in
      xmlParseChunk(
        context, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: raw.count), isLast ? 1 : 0)
    }
    if hasDocumentType { throw Faults(.xmlHasDocumentType(file)) }
    if result == 0 { return }
    // A namespace that is no address is a matter of taste, as libxml2 says itself by going on.
    if let context, context.pointee.wellFormed != 0 { return }
    throw Faults(fault())
  }

  private func fault() -> Diagnostic {
    guard let context, let error = xmlCtxtGetLastError(context) else {
      return .xmlNotRead(file, "it is empty", nil, nil)
    }
    var reason = Substring(error.pointee.message.map { String(cString: $0) } ?? "it is not XML")
    while let last = reason.last, last.isWhitespace { reason = reason.dropLast() }
    return .xmlNotRead(file, String(reason), nil, nil)
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> XMLEvents? {
    context.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
  }
}
