import Diagnostics
import Values

/// What a filter makes of its input; what does not fit is told at the place of the input.
extension Merge {
  /// The expression that is filtered.
  var inputRef: Ref {
    guard callRef != noRef else { return noRef }
    switch code.nodes[Int(callRef)] {
    case .filter(let index), .amount(let index, _), .test(let index), .method(let index):
      return code.calls[Int(index)].input
    default: return noRef
    }
  }

  /// The filter, test or method being applied, as messages name it.
  var callName: String {
    if let innerName { return innerName }
    guard callRef != noRef else { return "this" }
    switch code.nodes[Int(callRef)] {
    case .filter(let index), .amount(let index, _), .test(let index), .method(let index), .function(let index),
      .call(let index):
      return code.calls[Int(index)].name
    default: return "this"
    }
  }

  mutating func wrongInput(_ wanted: String, _ input: Value) -> Interruption {
    let ref = inputRef
    if case .none = input, ref != noRef, innerName == nil { return missing(emptyField(ref), ref) }
    return fault(
      MergingFaults.inputIsNot(wanted, but: input, name: callName), at: ref == noRef ? callRef : ref, value: ref)
  }

  mutating func inputText(_ input: Value) throws(Interruption) -> String {
    switch input {
    case .text(let text): return text
    case .none, .list, .record: throw wrongInput("a text", input)
    default: return text(of: input)
    }
  }

  /// The elements of a list, the keys of a record.
  mutating func inputList(_ input: Value) throws(Interruption) -> List {
    switch input {
    case .list(let list): return list
    case .record(let record): return List(record.entries.map { .text($0.key) })
    default: throw wrongInput("a list", input)
    }
  }

  mutating func inputRecord(_ input: Value) throws(Interruption) -> Record {
    guard let record = input.record else { throw wrongInput("a record", input) }
    return record
  }

  /// A number, also one that is read out of a text.
  mutating func inputNumber(_ input: Value) throws(Interruption) -> Decimal {
    guard let number = input.readNumber else { throw wrongInput("a number", input) }
    return number
  }

  /// A field of a list's element by a path with points; a number is a position.
  mutating func field(_ path: String, of position: Int, in list: List) throws(Interruption) -> Value {
    switch fieldIfAny(path, of: list.elements[position]) {
    case let found?: return found
    case nil:
      let owner = self.path(of: inputRef) ?? "…"
      throw missing(
        MissingField(
          path: "\(owner)[].\(path)", reason: .absent,
          siblings: list.elements[position].record.map { .record($0) } ?? .none,
          owner: list.place(at: position)), callRef)
    }
  }

  func fieldIfAny(_ path: String, of element: Value) -> Value? {
    var value = element
    for part in path.split(separator: ".", omittingEmptySubsequences: false) {
      switch value {
      case .record(let record):
        guard let next = record[String(part)] else { return nil }
        value = next
      case .list(let list):
        guard let index = Int(part), list.elements.indices.contains(index) else { return nil }
        value = list.elements[index]
      default: return nil
      }
    }
    return value
  }

  /// The elements themselves, or a field of each.
  mutating func elements(_ list: List, attribute: String?) throws(Interruption) -> [Value] {
    guard let attribute else { return list.elements }
    var fields: [Value] = []
    fields.reserveCapacity(list.count)
    for position in list.elements.indices { fields.append(try field(attribute, of: position, in: list)) }
    return fields
  }

  /// Does what can overflow or mix currencies; a failure is told at the filter.
  mutating func exactly<T>(_ body: () throws(ArithmeticFailure) -> T) throws(Interruption) -> T {
    do throws(ArithmeticFailure) {
      return try body()
    } catch {
      throw fault(MergingFaults.arithmetic(error))
    }
  }
}

extension ArgumentValues {
  /// The name of a field, or the position of one, as `attribute=` takes it.
  func attribute(_ position: Int, _ merge: inout Merge) throws(Interruption) -> String? {
    if case .integer(let integer) = self[position] { return String(integer) }
    return try optionalText(position, &merge)
  }
}

extension Value {
  /// A number, or a text that holds one as people write it: `1 234,56`.
  var readNumber: Decimal? {
    switch self {
    case .integer(let integer): Decimal(integer)
    case .decimal(let decimal): decimal
    case .money(let money): money.amount
    case .text(let text): Decimal(written: text)
    default: nil
    }
  }
}
