import Diagnostics
import Merging
import TestKit
import Values

/// One case of a file in `Cases/`: data, a template, the files it includes, and what comes out of them.
///
/// `data` is YAML, `data.csv` a table under the name `rows`; `template` is a text, `html` a page; `file NAME` can be
/// included; `settings` are words such as `draft`, `english`, `steps=100`. The results are `text` and `findings`.
struct MergedCase {
  private(set) var text: String?
  private(set) var diagnostics: [Diagnostic] = []
  var findings: String { Self.rendered(diagnostics) }

  /// What a case is made of, by the names of its sections.
  struct Parts {
    var sections: [(name: String, text: String)]

    subscript(name: String) -> String? { sections.first { $0.name == name }?.text }
  }

  init(_ one: CaseFile.Case, limits: MergeLimits = MergeLimits()) {
    self.init(Parts(sections: one.sections.map { ($0.name, $0.text) }), limits: limits)
  }

  init(_ parts: Parts, limits: MergeLimits = MergeLimits()) {
    do throws(Faults) {
      try run(parts, limits)
    } catch {
      diagnostics = error.diagnostics
    }
  }

  private mutating func run(_ one: Parts, _ limits: MergeLimits) throws(Faults) {
    let isPage = one["html"] != nil
    let source = SourceText(
      name: isPage ? "case.html" : "case.txt", text: one[isPage ? "html" : "template"] ?? "")
    let files = one.sections.filter { $0.name.hasPrefix("file ") }.map { (String($0.name.dropFirst(5)), $0.text) }
    let template = try CompiledTextTemplate.compile(
      source, escaping: isPage ? .html : .none, library: TextLibrary(files))
    let merged = try template.merge(try Self.data(one), settings: Self.settings(one, limits))
    text = merged.text
    diagnostics = merged.warnings
  }

  private static func rendered(_ diagnostics: [Diagnostic]) -> String {
    let text = DiagnosticRenderer().render(diagnostics)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  private static func data(_ one: Parts) throws(Faults) -> Record {
    var data = try DataReader.record(of: Array((one["data"] ?? "").utf8), named: "data.yaml", format: .yaml)
    if let table = one["data.csv"] {
      data.set("rows", try DataReader.value(of: Array(table.utf8), named: "rows.csv", format: .csv))
    }
    return data
  }

  private static func settings(_ one: Parts, _ limits: MergeLimits) -> MergeSettings {
    var settings = MergeSettings(today: CalendarDate(year: 2026, month: 11, day: 23))
    settings.limits = limits
    for word in (one["settings"] ?? "").split(whereSeparator: \.isWhitespace) {
      let parts = word.split(separator: "=")
      let number = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
      switch parts.first {
      case "draft": settings.isDraft = true
      case "english": settings.language = .english
      case "steps": settings.limits.steps = min(number, limits.steps)
      case "depth": settings.limits.depth = min(number, limits.depth)
      case "bytes": settings.limits.outputBytes = min(number, limits.outputBytes)
      case "length": settings.limits.listLength = min(number, limits.listLength)
      default: continue
      }
    }
    return settings
  }

  func result(named name: String) -> String? {
    switch name {
    case "text": text ?? "(nothing: it has findings)\n\(findings)"
    case "findings": findings
    default: nil
    }
  }
}
