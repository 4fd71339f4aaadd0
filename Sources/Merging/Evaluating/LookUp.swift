import Diagnostics
import Values

extension Merge {
  /// The nearest thing of that name: a variable, then a field of the data, then what the language gives.
  mutating func lookUp(_ name: NameID, _ ref: Ref) -> Operand {
    if let found = find(name) { return found }
    let known = data.entries.map(\.key) + visibleVariables().map { names.text($0.name) }
    return .undefined(MissingField(path: names.text(name), reason: .absent, siblings: .names(known)))
  }

  mutating func find(_ name: NameID) -> Operand? {
    var position = variables.count - 1
    while position >= visibleFrom {
      if variables[position].name == name { return variables[position].operand }
      position -= 1
    }
    if !file.isBare, let found = fileVariable(name) { return found.operand }
    let known = dataPositions[Int(name)]
    if known >= 0 { return .value(data.entries[Int(known)].value) }
    return findFirst(name)
  }

  private func fileVariable(_ name: NameID) -> Variable? {
    file.variables.last { $0.name == name } ?? file.inherited.last { $0.name == name }
  }

  private mutating func findFirst(_ name: NameID) -> Operand? {
    let text = names.text(name)
    if dataPositions[Int(name)] == -2 {
      let position = data.entries.firstIndex { $0.key == text }
      dataPositions[Int(name)] = Int32(position ?? -1)
      if let position { dataFields[Int(name)] = FieldsInPlace(.value(data.entries[position].value)) }
      if let position { return .value(data.entries[position].value) }
    }
    if text == "today", let today = settings.today { return .value(.date(today)) }
    return nil
  }

  mutating func attribute(_ owner: Ref, _ name: NameID, _ ref: Ref) throws(Interruption) -> Operand {
    if let found = quickField(ref, name, of: owner) { return .value(found) }
    switch try evaluate(owner) {
    case .value(.record(let record)):
      if let position = record.position(of: names.text(name)) {
        fieldSpots[ref] = position
        return .value(record.entries[position].value)
      }
      return absent(names.text(name), in: record, owner, ref)
    case .value(let value): return field(names.text(name), of: value, owner, ref)
    case .undefined(let field): return .undefined(deeper(field, ref))
    case .object(let object):
      let text = names.text(name)
      if let found = object.attribute(text, &self) { return found }
      return .undefined(
        MissingField(
          path: path(of: ref) ?? text, reason: .absent,
          siblings: .names(object.memberNames)))
    case .poison: throw .poisoned
    }
  }

  /// A field that a value without fields of its own has: the parts of a date, of an amount.
  private mutating func field(_ name: String, of value: Value, _ owner: Ref, _ ref: Ref) -> Operand {
    switch (value, name) {
    case (.date(let date), "year"): return .value(.integer(Int(date.year)))
    case (.date(let date), "month"): return .value(.integer(Int(date.month)))
    case (.date(let date), "day"): return .value(.integer(Int(date.day)))
    case (.date(let date), "weekday"): return .value(.integer(date.weekday))
    case (.money(let money), "amount"): return .value(Value(money.amount))
    case (.money(let money), "currency"): return .value(.text(money.currency))
    case (.list(let pair), "grouper") where pair.isGroup: return .value(pair.elements[0])
    case (.list(let pair), "list") where pair.isGroup: return .value(pair.elements[1])
    case (.none, _):
      return .undefined(
        MissingField(
          path: path(of: ref) ?? name, absentPart: path(of: owner), reason: .empty, owner: place(of: owner)))
    default:
      return .undefined(
        MissingField(
          path: path(of: ref) ?? name, absentPart: written(owner), reason: .notARecord(value.typeName),
          owner: place(of: owner)))
    }
  }

  private mutating func absent(_ key: String, in record: Record, _ owner: Ref, _ ref: Ref) -> Operand {
    .undefined(
      MissingField(
        path: path(of: ref) ?? key, reason: .absent,
        siblings: .record(record),
        owner: place(of: owner) ?? record.entries.lazy.compactMap(\.place).first))
  }

  /// The same lack, asked for one level further down.
  private mutating func deeper(_ field: MissingField, _ ref: Ref) -> MissingField {
    MissingField(
      path: path(of: ref) ?? field.path, absentPart: field.absentPart ?? field.path, reason: field.reason,
      siblings: field.siblings, owner: field.owner)
  }

  mutating func item(_ owner: Ref, _ key: Ref, _ ref: Ref) throws(Interruption) -> Operand {
    let operand = try evaluate(owner)
    let key = (ref: key, value: try value(key))
    switch operand {
    case .value(.record(let record)):
      guard let text = key.value.keyText else {
        throw fault(MergingFaults.notAKey(key.value), at: key.ref, value: key.ref)
      }
      if let value = record[text] { return .value(value) }
      return absent(text, in: record, owner, ref)
    case .value(.list(let list)):
      guard let index = key.value.number?.wholeNumber else {
        throw fault(MergingFaults.notAnIndex(key.value), at: key.ref, value: key.ref)
      }
      let position = index < 0 ? index &+ list.count : index
      if position >= 0, position < list.count { return .value(list.elements[position]) }
      return .undefined(
        MissingField(
          path: path(of: ref) ?? "[\(index)]", reason: .absent, siblings: .elements(list.count),
          owner: place(of: owner)))
    case .value(.text(let text)):
      guard let index = key.value.number?.wholeNumber else {
        throw fault(MergingFaults.notAnIndex(key.value), at: key.ref, value: key.ref)
      }
      let position = index < 0 ? index &+ text.count : index
      guard position >= 0, position < text.count else {
        return .undefined(MissingField(path: path(of: ref) ?? "[\(index)]", reason: .absent))
      }
      return .value(.text(String(text[text.index(text.startIndex, offsetBy: position)])))
    case .value(let value): return field(key.value.keyText ?? "", of: value, owner, ref)
    case .undefined(let field): return .undefined(deeper(field, ref))
    case .object(let object):
      let name = key.value.keyText ?? ""
      if let found = object.attribute(name, &self) { return found }
      return .undefined(
        MissingField(
          path: path(of: ref) ?? name, reason: .absent, siblings: .names(object.memberNames))
      )
    case .poison: throw .poisoned
    }
  }

  mutating func slice(_ owner: Ref, _ bounds: Int32, _ ref: Ref) throws(Interruption) -> Value {
    let value = try value(owner)
    var numbers: [Int?] = []
    for position in 0..<3 {
      let bound = code.operands[Int(bounds) + position]
      numbers.append(bound == noRef ? nil : try wholeNumber(bound))
    }
    let step = numbers[2] ?? 1
    guard step != 0 else { throw fault(MergingFaults.sliceStepZero(), at: ref) }
    switch value {
    case .list(let list):
      return .list(List(Self.slice(list.elements, numbers[0], numbers[1], step)))
    case .text(let text): return .text(String(Self.slice(Array(text), numbers[0], numbers[1], step)))
    default: throw fault(MergingFaults.cannotSlice(value), at: ref, value: owner)
    }
  }

  private mutating func wholeNumber(_ ref: Ref) throws(Interruption) -> Int? {
    let value = try value(ref)
    if case .none = value { return nil }
    guard let number = value.number?.wholeNumber else {
      throw fault(MergingFaults.notAnIndex(value), at: ref, value: ref)
    }
    return number
  }

  /// As Python cuts: negative positions count from the end, what lies outside is left out.
  private static func slice<Element>(_ elements: [Element], _ from: Int?, _ to: Int?, _ step: Int) -> [Element] {
    let count = elements.count
    let lowest = step > 0 ? 0 : -1
    let highest = step > 0 ? count : count - 1
    func clamped(_ bound: Int?, _ fallback: Int) -> Int {
      guard let bound else { return fallback }
      return min(max(bound < 0 ? max(bound, -count - 1) + count : bound, lowest), highest)
    }
    var position = clamped(from, step > 0 ? lowest : highest)
    let end = clamped(to, step > 0 ? highest : lowest)
    var cut: [Element] = []
    while step > 0 ? position < end : position > end {
      cut.append(elements[position])
      let (next, overflow) = position.addingReportingOverflow(step)
      if overflow { break }
      position = next
    }
    return cut
  }
}

extension List {
  /// Whether it can be one of the pairs that `groupby` gives.
  fileprivate var isGroup: Bool { count == 2 && elements[1].list != nil }
}
