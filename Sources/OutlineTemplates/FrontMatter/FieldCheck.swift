import Diagnostics
import Values

/// Holds data against the declared fields, before anything is merged.
struct FieldCheck {
  private(set) var data: Record
  private(set) var diagnostics: [Diagnostic] = []
  /// The paths of required fields that are not there, by the position of their diagnostic.
  private(set) var missing: [Int: String] = [:]
  private let isDraft: Bool

  /// Checks the data and puts the defaults in.
  init(_ fields: [FieldDeclaration], _ data: Record, isDraft: Bool) {
    self.data = data
    self.isDraft = isDraft
    for field in fields {
      self.data = check(field, field.steps[...], .record(self.data), at: nil).record ?? self.data
    }
  }

  /// The value with the defaults in it.
  private mutating func check(
    _ field: FieldDeclaration, _ steps: ArraySlice<String>, _ value: Value, at place: DataPlace?
  ) -> Value {
    guard let step = steps.first else {
      if let kind = field.kind, let number = kind.number(writtenIn: value) { return number }
      if let kind = field.kind, !kind.accepts(value) {
        diagnostics.append(FrontMatterFaults.fieldOfWrongType(field, value, at: place?.place))
      }
      return value
    }
    let rest = steps.dropFirst()
    if step == "[]" {
      guard var list = value.list else { return value }
      for index in list.elements.indices {
        list.elements[index] = check(field, rest, list.elements[index], at: list.place(at: index) ?? place)
      }
      return .list(list)
    }
    guard var record = value.record else { return value }
    if let entry = record.entry(step), !(entry.value.isNone && rest.isEmpty) {
      record.set(step, check(field, rest, entry.value, at: entry.place ?? place), at: entry.place)
    } else if let defaultValue = field.defaultValue, !rest.contains("[]") {
      record.set(step, rest.reversed().reduce(defaultValue) { .record(Record([.init($1, $0)])) }, at: nil)
    } else if field.isRequired {
      missing[diagnostics.count] = field.path
      diagnostics.append(FrontMatterFaults.fieldNotGiven(field, at: place?.place, isDraft: isDraft))
    }
    return .record(record)
  }
}

extension Value {
  var isNone: Bool { if case .none = self { true } else { false } }
}
