import Diagnostics

/// What came of a batch so far; the same finding of many records is told once.
struct EachOutcome {
  struct Made {
    var files: [ProductionReport.File]
    var warnings: [Diagnostic]
  }

  private struct Repeated {
    var finding: Diagnostic
    var records: [Int]
    var first: Int { records.min() ?? 0 }
  }

  /// What findings have in common that are told a few times only: one fault of a template with many values,
  /// one full disk with many files.
  private struct Kind: Hashable {
    var code: DiagnosticCode
    var severity: Diagnostic.Severity
    var place: String?
    /// What is said beside names in backticks and numbers; nil where one code says too many things.
    var reason: String?

    init(_ finding: Diagnostic, records: String) {
      code = finding.code
      severity = finding.severity
      if let place = finding.place, place.line != nil, place.file != records { self.place = place.label }
      reason = Self.reason(finding.message)
    }

    /// A message without what differs from record to record.
    private static func reason(_ message: String) -> String {
      let parts = message.split(separator: "`", omittingEmptySubsequences: false)
      return parts.indices.filter { $0.isMultiple(of: 2) }.map { parts[$0].filter { !$0.isNumber } }.joined(
        separator: "`")
    }
  }

  /// The file the records come from; a finding in it differs in its place for every record.
  let source: String
  private var done = 0
  private var files: [(number: Int, file: ProductionReport.File)] = []
  private var claimed: [String: Int] = [:]
  private var findings: [Repeated] = []
  private var positions: [Diagnostic: Int] = [:]
  private var kinds: [Kind: [Int]] = [:]
  private var untold: [Kind: [Int]] = [:]
  private var reasons: [DiagnosticCode: Int] = [:]
  /// How many reasons of one code are kinds of their own: of one that says whatever it finds there is no end.
  private static let reasonsOfACode = 10

  /// How many records a finding names; the rest are counted.
  private static let recordsNamed = 8
  /// How many findings of one kind are told; a list of thousands helps no one, and costs memory.
  private static let findingsOfAKind = 5

  /// What a record is called: `record`, or `row` of a list.
  let noun: String

  init(source: String, noun: String = "record") {
    self.source = source
    self.noun = noun
  }

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
        continue
      }
      tell(diagnostic, number)
    }
  }

  /// Takes a new finding, in the place of a later record's where enough of its kind are told: which worker came first
  /// decides nothing.
  private mutating func tell(_ diagnostic: Diagnostic, _ number: Int) {
    var kind = Kind(diagnostic, records: source)
    if kinds[kind] == nil {
      if reasons[kind.code, default: 0] >= Self.reasonsOfACode { kind.reason = nil }
      if kind.reason != nil { reasons[kind.code, default: 0] += 1 }
    }
    let told = kinds[kind] ?? []
    guard told.count >= Self.findingsOfAKind else {
      positions[diagnostic] = findings.count
      kinds[kind] = told + [findings.count]
      findings.append(Repeated(finding: diagnostic, records: [number]))
      return
    }
    guard let last = told.max(by: { findings[$0].first < findings[$1].first }), number < findings[last].first else {
      untold[kind, default: []].append(number)
      return
    }
    untold[kind, default: []] += findings[last].records
    positions[findings[last].finding] = nil
    positions[diagnostic] = last
    findings[last] = Repeated(finding: diagnostic, records: [number])
  }

  /// Files and findings in the order of the records, whichever worker was first.
  var report: ProductionReport {
    var ordered = findings.map { repeated -> (first: Int, finding: Diagnostic) in
      let records = repeated.records.sorted()
      var finding = repeated.finding
      finding.notes.append(.init(sentence(records)))
      return (records[0], finding)
    }
    for (kind, records) in untold {
      guard let last = kinds[kind]?.max(by: { ordered[$0].first < ordered[$1].first }) else { continue }
      ordered[last].finding.notes.append(.init(moreSentence(Set(records).sorted())))
    }
    var report = ProductionReport(
      files: files.sorted { $0.number < $1.number }.map(\.file),
      findings: ordered.sorted { $0.first < $1.first }.map(\.finding))
    if done == 0 { report.findings.append(.noRecords(source)) }
    return report
  }

  /// The warnings, with how many records each is about: the first records' first.
  ///
  /// Of a kind that has more of them than are told stands the first one alone, with the records of the whole kind.
  var warningCounts: [(text: String, count: Int)] {
    var counts: [(first: Int, text: String, count: Int)] = []
    for (kind, told) in kinds {
      let warnings = told.map { findings[$0] }.filter { $0.finding.severity == .warning }.sorted { $0.first < $1.first }
      if let rest = untold[kind], let first = warnings.first {
        let all = Set(warnings.flatMap(\.records) + rest)
        counts.append((first.first, first.finding.message + "; the others are of the same kind", all.count))
        continue
      }
      // Of rows of a list, one text stands at many places.
      for (text, same) in Dictionary(grouping: warnings, by: \.finding.message) {
        counts.append((same[0].first, text, Set(same.flatMap(\.records)).count))
      }
    }
    counts.sort { ($0.first, $0.text) < ($1.first, $1.text) }
    return counts.map { ($0.text, $0.count) }
  }

  private func sentence(_ records: [Int]) -> String {
    "for \(noun)\(records.count == 1 ? "" : "s") " + Self.list(records)
  }

  private func moreSentence(_ records: [Int]) -> String {
    "the same kind of fault is in " + (records.count == 1 ? "\(noun) " : "\(records.count) more \(noun)s: ")
      + Self.list(records)
  }

  private static func list(_ records: [Int]) -> String {
    let rest = records.count - recordsNamed
    return records.prefix(recordsNamed).map(String.init).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
