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
    var total = 0
    while true {
      let piece = try source.next()
      total += piece.count
      if total > ReadingLimits.fileBytes { throw Faults(.fileTooLarge(source.file.name)) }
      let fault = piece.isEmpty ? parser.finish() : parser.feed(piece)
      if let fault { throw Faults(faults + parser.openFaults() + [fault]) }
      if piece.isEmpty { break }
    }
    try Faults.check(faults)
    // An empty file says nothing.
    return result ?? (.none, DataPlace(file: source.file, line: 1, column: 1))
  }
}
