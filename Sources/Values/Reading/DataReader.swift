package import Diagnostics

/// The formats data can be written in.
package enum DataFormat: String, Sendable, CaseIterable {
  case yaml
  case json
  case jsonLines
  case csv

  /// The format by the ending of a file's name; nil for every other ending.
  package init?(fileName: String) {
    let name = fileName.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "yaml", "yml": self = .yaml
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonLines
    case "csv", "tsv": self = .csv
    default: return nil
    }
  }
}

/// Reads data from files: a whole one as a value, or its records one after the other.
package enum DataReader {
  /// The value of a whole file; CSV and JSON Lines give a list of records.
  package static func value(contentsOf path: String) throws(Faults) -> Value {
    let format = try format(of: path)
    return try value(FileBytes.open(path), format)
  }

  /// The value of text that is already there, under the name that places show.
  ///
  /// - Parameter firstLine: for YAML that is part of a file, the number of its first line.
  package static func value(
    of bytes: [UInt8], named name: String, format: DataFormat, firstLine: Int = 1
  ) throws(Faults) -> Value {
    if format == .yaml { return try located(yaml: bytes, named: name, firstLine: firstLine).value }
    return try value(ByteSource(bytes, named: name), format)
  }

  /// A whole file that has to be a record; an empty one is an empty record.
  package static func record(contentsOf path: String) throws(Faults) -> Record {
    let format = try format(of: path)
    return try record(of: FileBytes.read(path), named: path, format: format)
  }

  /// The same for text that is already there.
  package static func record(
    of bytes: [UInt8], named name: String, format: DataFormat, firstLine: Int = 1
  ) throws(Faults) -> Record {
    let found: (value: Value, place: DataPlace)
    switch format {
    case .yaml: found = try located(yaml: bytes, named: name, firstLine: firstLine)
    case .json: found = try JSONDocument.read(ByteSource(bytes, named: name))
    case .jsonLines, .csv:
      let value = try value(ByteSource(bytes, named: name), format)
      found = (value, DataPlace(file: DataFile(name: name), line: 1, column: 1))
    }
    switch found.value {
    case .record(let record): return record
    case .none: return Record()
    default: throw Faults(.recordExpected(found.value, at: found.place))
    }
  }

  /// The records of a file, read as they are asked for; a YAML list is read as a whole first.
  package static func records(contentsOf path: String) throws(Faults) -> any RecordStream {
    let format = try format(of: path)
    return try records(FileBytes.open(path), format: format)
  }

  /// The records of any source of bytes.
  package static func records(_ source: ByteSource, format: DataFormat) throws(Faults) -> any RecordStream {
    switch format {
    case .csv: CSVRecords(source)
    case .json: JSONRecords(source, layout: .list)
    case .jsonLines: JSONRecords(source, layout: .lines)
    case .yaml: try yamlRecords(source)
    }
  }

  private static func format(of path: String) throws(Faults) -> DataFormat {
    guard let format = DataFormat(fileName: path) else { throw Faults(.unknownDataFormat(path)) }
    return format
  }

  private static func value(_ source: ByteSource, _ format: DataFormat) throws(Faults) -> Value {
    switch format {
    case .yaml: return try located(yaml: source.rest(), named: source.file.name, firstLine: 1).value
    case .json: return try JSONDocument.read(source).value
    case .jsonLines, .csv: return .list(try list(of: try records(source, format: format)))
    }
  }

  /// All records of a stream; all faults, if there are any.
  package static func list(of stream: any RecordStream) throws(Faults) -> List {
    var stream = stream
    var elements: [Value] = []
    var faults: [Diagnostic] = []
    while faults.count < ReadingLimits.faults {
      do {
        guard let record = try stream.next() else { break }
        elements.append(.record(record))
      } catch {
        faults += error.diagnostics
      }
    }
    try Faults.check(faults)
    return List(elements, places: elements.compactMap { $0.record?.entries.first?.place })
  }

  private static func located(
    yaml bytes: [UInt8], named name: String, firstLine: Int
  ) throws(Faults) -> (value: Value, place: DataPlace) {
    let source = ByteSource(bytes, named: name)
    return try YAMLDocument.read(try source.rest(), file: source.file, firstLine: firstLine)
  }

  private static func yamlRecords(_ source: ByteSource) throws(Faults) -> any RecordStream {
    let (value, place) = try YAMLDocument.read(try source.rest(), file: source.file)
    guard case .list(let list) = value else {
      if case .none = value { return RecordsInMemory([]) }
      throw Faults(.recordListExpected(value, at: place))
    }
    return RecordsInMemory(
      list.elements.enumerated().map { position, element in
        if case .record(let record) = element { return .success(record) }
        return .failure(Faults(.recordExpected(element, at: list.place(at: position) ?? place)))
      })
  }
}
