import Values

/// What an expression gives while it is merged: a value, or what is no data.
enum Operand {
  case value(Value)
  /// Nothing there; a fault only when it is used.
  case undefined(MissingField)
  case object(RuntimeObject)
  /// The outcome of something whose fault is already told; every use of it stays silent.
  case poison
}

/// Why an expression gave nothing.
enum Interruption: Error {
  /// The fault is told.
  case poisoned
  /// The field is told as missing; in a draft its mark stands there instead.
  case missing(MissingField)
  /// A limit ran out.
  case stopped
}

/// A field that was asked for and is not there.
final class MissingField: Sendable {
  /// The full path as the data has it: `client.signatory.name`, `lines[].price`.
  let path: String
  /// The part of the path that is not there, when it is shorter than the path.
  let absentPart: String?
  let reason: Reason
  /// What stands beside the field, for «did you mean»; looked at only when the field is told as missing.
  let siblings: Siblings
  /// Where the record that lacks the field was written.
  let owner: DataPlace?

  enum Reason: Sendable {
    case absent
    /// There, but with nothing in it.
    case empty
    /// There, but of a kind that has no fields.
    case notARecord(String)
    /// A parameter of the macro of that name, called without it.
    case notGiven(String)
    /// `a if condition` without `else`.
    case noElse
  }

  enum Siblings: Sendable {
    case none
    case record(Record)
    case names([String])
    /// How many elements the list has.
    case elements(Int)
  }

  /// For a field that is only asked whether it is there.
  static let unnamed = MissingField(path: "", reason: .absent)

  init(
    path: String, absentPart: String? = nil, reason: Reason, siblings: Siblings = .none, owner: DataPlace? = nil
  ) {
    self.path = path
    self.absentPart = absentPart
    self.reason = reason
    self.siblings = siblings
    self.owner = owner
  }
}

/// What lives only while merging: `loop`, a macro, a namespace, an imported file.
class RuntimeObject {
  /// What messages call it.
  var kindName: String { "an object" }

  func attribute(_ name: String, _ merge: inout Merge) -> Operand? { nil }

  func call(_ arguments: CallArguments, _ merge: inout Merge) throws(Interruption) -> Operand {
    throw merge.fault(MergingFaults.notCallable(kindName))
  }

  func callMethod(_ name: String, _ arguments: CallArguments, _ merge: inout Merge) throws(Interruption) -> Operand? {
    nil
  }

  /// The names that ``attribute(_:_:)`` and ``callMethod(_:_:_:)`` know, for «did you mean».
  var memberNames: [String] { [] }
}
