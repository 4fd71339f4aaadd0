import Diagnostics
import Spreadsheets
import Values

/// What reading a list gave: a line for each record or fault.
struct ReadList {
  var lines: [String] = []
  var records: [Record] = []
  var faults: [Diagnostic] = []
  var warnings: [Diagnostic] = []

  init(_ bytes: [UInt8], sheet: String? = nil) {
    do throws(Faults) {
      let stream = try SpreadsheetReader.records(of: bytes, named: "list.xlsx", sheet: sheet)
      read(stream)
    } catch {
      add(error)
    }
  }

  init(_ stream: any RecordStream) { read(stream) }

  private mutating func read(_ stream: any RecordStream) {
    var stream = stream
    var isAtEnd = false
    while !isAtEnd {
      do throws(Faults) {
        if let record = try stream.next() { add(record) } else { isAtEnd = true }
      } catch {
        add(error)
      }
    }
    warnings = stream.findings
  }

  private mutating func add(_ record: Record) {
    records.append(record)
    lines.append(Self.said(.record(record)))
  }

  private mutating func add(_ error: Faults) {
    faults += error.diagnostics
    lines += error.diagnostics.map { "\($0.code.rawValue) \($0.place?.cell ?? "-")" }
  }

  /// A value with its kind: a number is bare, a text stands in quotes.
  static func said(_ value: Value) -> String {
    switch value {
    case .text(let text): "'\(text)'"
    case .record(let record): record.entries.map { "\($0.key)=\(said($0.value))" }.joined(separator: " ")
    default: value.writtenText ?? "?"
    }
  }
}
