import Diagnostics

/// What came of a batch so far; the same finding of many records is told once.
struct BatchOutcome {
  struct Made {
    var files: [ProductionReport.File]
    var warnings: [Diagnostic]
  }

  private struct Repeated {
    var finding: Diagnostic
    var records: [Int]
  }

  private var done = 0
  private var files: [(number: Int, file: ProductionReport.File)] = []
  private var claimed: [String: Int] = [:]
  private var findings: [Repeated] = []
  private var positions: [Diagnostic: Int] = [:]

  /// How many records a finding names; the rest are counted.
  private static let recordsNamed = 8

  /// Takes a path for a record, or gives the record that has it already.
  mutating func claim(_ path: String, for number: Int) -> Int? {
    if let first = claimed[path] { return first }
    claimed[path] = number
    return nil
  }

  /// Adds a record's result and gives the number of records that are done.
  mutating func add(_ result: Result<Made, Faults>, number: Int) -> Int {
    switch result {
    case .success(let made):
      files += made.files.map { (number, $0) }
      add(made.warnings, number)
    case .failure(let faults): add(faults.diagnostics, number)
    }
    done += 1
    return done
  }

  private mutating func add(_ diagnostics: [Diagnostic], _ number: Int) {
    for diagnostic in diagnostics {
      if let position = positions[diagnostic] {
        findings[position].records.append(number)
      } else {
        positions[diagnostic] = findings.count
        findings.append(Repeated(finding: diagnostic, records: [number]))
      }
    }
  }

  /// Files and findings in the order of the records, whichever worker was first.
  var report: ProductionReport {
    let ordered = findings.map { repeated -> (first: Int, finding: Diagnostic) in
      let records = repeated.records.sorted()
      var finding = repeated.finding
      finding.notes.append(.init(Self.sentence(records)))
      return (records[0], finding)
    }
    return ProductionReport(
      files: files.sorted { $0.number < $1.number }.map(\.file),
      findings: ordered.sorted { $0.first < $1.first }.map(\.finding))
  }

  private static func sentence(_ records: [Int]) -> String {
    let named = records.prefix(recordsNamed).map(String.init).joined(separator: ", ")
    let rest = records.count - recordsNamed
    let more = rest > 0 ? " and \(rest) more" : ""
    return records.count == 1 ? "for record \(named)" : "for records \(named)\(more)"
  }
}
