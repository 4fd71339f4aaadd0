import Catalogue
import Diagnostics
import Merging
import Synchronization
import TemplateLanguage
import Values

/// Which clients a batch is for, by an expression over what their documents are made from.
struct BatchCondition: Sendable {
  private let written: String
  private let condition: DataCondition
  private let fields: ConditionFields

  /// - Throws: `batch-condition` for what is no expression.
  init(_ written: String, _ settings: MergeSettings) throws(Faults) {
    self.written = written
    condition = try DataCondition(written, named: "--where", settings) { findings in
      Faults(.batchCondition(written, reason: findings.first?.message))
    }
    fields = ConditionFields(try condition.usage())
  }

  /// A client of whom a field is not known that the expression asks for is left out.
  func holds(for client: String, _ desk: OfficeDesk) throws(Faults) -> Bool {
    var data = desk.details
    if let card = desk.catalogue.card(ofClient: client) { data.set("client", .record(card.record)) }
    fields.look(in: data)
    return try condition.holds(for: data)
  }

  /// Why no client was taken: a field that none has, or else that it is true of none.
  func emptyFindings() -> [Diagnostic] {
    let unknown = fields.unknown
    return unknown.isEmpty
      ? [.batchEmpty(condition: written)] : unknown.map { .conditionField($0.path, known: $0.known) }
  }
}

/// The fields that a condition asks for, and whether any client has them; workers share it.
private final class ConditionFields: Sendable {
  private struct State {
    /// Paths that no client has had so far.
    var missing: [[String]]
    /// What clients have instead, while something is missing.
    var known: Set<String> = []
    /// Clients that were looked at while something was missing.
    var clients = 0
  }

  /// Whose fields are remembered for what was perhaps meant: those of a list are much the same.
  private static let remembered = 200

  private let state: Mutex<State>

  /// What is there without any data.
  private static let given: Set<String> = ["today", "language"]

  init(_ usage: FieldTree) {
    let paths = Self.paths(of: usage).filter { $0.first.map { !Self.given.contains($0) } ?? false }
    state = Mutex(State(missing: paths))
  }

  func look(in data: Record) {
    state.withLock { state in
      if state.missing.isEmpty { return }
      state.missing.removeAll { data.has($0[...]) }
      if state.missing.isEmpty { return }
      state.clients += 1
      if state.clients <= Self.remembered { data.name(into: &state.known, under: "") }
    }
  }

  /// Paths that no client has, each with the paths that there are.
  var unknown: [(path: String, known: [String])] {
    state.withLock { state in
      // Of nobody it is not known what they have.
      if state.clients == 0 { return [] }
      let known = state.known.sorted()
      return state.missing.map { ($0.joined(separator: "."), known) }
    }
  }

  private static func paths(of field: FieldTree) -> [[String]] {
    field.children.flatMap { child in
      child.children.isEmpty ? [[child.name]] : paths(of: child).map { [child.name] + $0 }
    }
  }
}

extension Record {
  fileprivate func has(_ path: ArraySlice<String>) -> Bool {
    guard let key = path.first, let value = self[key] else { return false }
    // What the elements of a list have is for the expression to find out.
    return path.count == 1 || value.list != nil || value.record?.has(path.dropFirst()) ?? false
  }

  /// Adds the paths of what it holds.
  fileprivate func name(into names: inout Set<String>, under prefix: String) {
    for entry in entries {
      let path = prefix + entry.key
      if let inner = entry.value.record { inner.name(into: &names, under: path + ".") } else { names.insert(path) }
    }
  }
}
