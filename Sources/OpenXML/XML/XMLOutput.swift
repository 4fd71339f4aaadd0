import CLibXML2

/// The bytes of a document while it is written, by libxml2's writer and beside it.
final class XMLOutput {
  var bytes: [UInt8]

  init(_ bytes: consuming [UInt8]) { self.bytes = bytes }

  /// A text writer of libxml2's into these bytes, which must outlive it.
  func textWriter() -> xmlTextWriterPtr? {
    let append: xmlOutputWriteCallback = { context, piece, count in
      guard let context, let piece, count > 0 else { return 0 }
      let output = Unmanaged<XMLOutput>.fromOpaque(context).takeUnretainedValue()
      output.bytes.append(contentsOf: UnsafeRawBufferPointer(start: piece, count: Int(count)))
      return count
    }
    guard let buffer = xmlOutputBufferCreateIO(append, nil, Unmanaged.passUnretained(self).toOpaque(), nil) else {
      return nil
    }
    if let writer = xmlNewTextWriter(buffer) { return writer }
    xmlOutputBufferClose(buffer)
    return nil
  }

  func append(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// The bytes, which are not kept here.
  func take() -> [UInt8] {
    var result: [UInt8] = []
    swap(&result, &bytes)
    return result
  }
}
