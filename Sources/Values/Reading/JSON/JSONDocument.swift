import Diagnostics

/// A JSON text read as one value.
enum JSONDocument {
  static func read(_ source: ByteSource) throws(Faults) -> (value: Value, place: DataPlace) {
    let parser = JSONParser(file: source.file)
    var result: (value: Value, place: DataPlace)?
    var faults: [Diagnostic] = []
    parser.report = { value, place, found in
      result = (value, place)
      faults += found
    }
    let bytes = try source.rest()
    let fault = bytes.withUnsafeBufferPointer { parser.feed($0) } ?? parser.finish()
    if let fault { throw Faults(faults + parser.openFaults() + [fault]).withExcerpts(from: bytes) }
    if !faults.isEmpty { throw Faults(faults).withExcerpts(from: bytes) }
    // Never nil: a text without a value is a fault.
    return result ?? (.none, DataPlace(file: source.file, line: 1, column: 1))
  }
}
