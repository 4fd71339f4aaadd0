import Diagnostics
import Values

/// Faults of values: met while merging, placed by ``Merge/fault(_:at:value:)``.
extension MergingFaults {
  // MARK: Kinds of values

  static func notANumber(_ value: Value, for sign: String) -> Diagnostic {
    Diagnostic(
      .wrongKind, "`\(sign)` needs a number, not \(value.described)", hint: value.readNumber == nil ? nil : readsNumber)
  }

  private static let readsNumber = "read the number out of the text first: `| decimal`"

  static func argument(_ position: Int, isNot wanted: String, but value: Value) -> Diagnostic {
    Diagnostic(.wrongKind, "argument \(position + 1) must be \(wanted), not \(value.described)")
  }

  static func inputIsNot(_ wanted: String, but value: Value, name: String) -> Diagnostic {
    Diagnostic(
      .wrongKind, "`\(name)` needs \(wanted), not \(value.described)",
      hint: wanted == "a number" ? readingNumber(of: value) : nil)
  }

  private static func readingNumber(of value: Value) -> String? {
    switch value.text {
    case nil: nil
    case ""?: "fill in the number, or ask before whether it is there: `{% if … %}`"
    case _?: "write it as `1200.50`, `1200,50` or `1 200,50`"
    }
  }

  static func cannotCalculate(_ sign: String, _ a: Value, _ b: Value, name: String) -> Diagnostic {
    let joinsText = sign == "+" && (a.isText || b.isText)
    let holdsNumber = [a, b].contains { $0.isText && $0.readNumber != nil }
    return Diagnostic(
      .wrongKind, "`\(sign)` cannot be used between \(a.described) and \(b.described)",
      hint: joinsText
        ? "use `~` to put texts together, `| int` or `| decimal` to read a number out of a text"
        : holdsNumber ? readsNumber : nil)
  }

  static func cannotCompare(_ a: Value, _ b: Value) -> Diagnostic {
    let areCards = a.record != nil && b.record != nil
    return Diagnostic(
      .wrongKind, "\(a.described) and \(b.described) cannot be compared: neither is smaller",
      hint: areCards
        ? "name the field to go by: `attribute=\"…\"`"
        : "make both of one kind with `| int` or `| string`; `| map(\"string\")` does it for a whole list")
  }

  static func cannotContain(_ container: Value, _ wanted: Value) -> Diagnostic {
    Diagnostic(.wrongKind, "`in` cannot look for \(wanted.described) in \(container.described)")
  }

  static func cannotLoop(over value: Value, name: String) -> Diagnostic {
    Diagnostic(
      .wrongKind, "`for` cannot go through `\(name)`, which is \(value.described)",
      hint: value.text.map { "a list is wanted; in YAML each item stands on a line of its own: `- \(listItem($0))`" })
  }

  /// The text as the one item of the list that was meant, where it is of one line.
  private static func listItem(_ text: String) -> String {
    text.isEmpty || text.count > 40 || text.contains(where: \.isNewline) ? "…" : text
  }

  static func cannotPrint(_ value: Value, name: String) -> Diagnostic {
    let hint =
      switch value.list?.elements.first {
      case nil: "name one of its fields: `\(name).…`"
      case .record?: "name the field to show: `\(name) | map(attribute=\"…\") | join(\", \")`"
      case _?: "write `\(name) | join(\", \")`"
      }
    return Diagnostic(
      .wrongKind, "`\(name)` is \(value.described), which cannot be put out as it is",
      hint: value.list?.count == 0 ? "ask first whether there is anything: `{% if \(name) %}`" : hint)
  }

  static func notData(_ kind: String) -> Diagnostic {
    Diagnostic(.wrongKind, "\(kind) is no value and cannot be put out or calculated with")
  }

  static func notAKey(_ value: Value) -> Diagnostic {
    Diagnostic(.wrongKind, "the name of a field must be a text, not \(value.described)")
  }

  static func notAnIndex(_ value: Value) -> Diagnostic {
    Diagnostic(.wrongKind, "a position in a list or text must be a whole number, not \(value.described)")
  }

  static func cannotSlice(_ value: Value) -> Diagnostic {
    Diagnostic(.wrongKind, "only lists and texts can be cut with `[from:to]`, not \(value.described)")
  }

  static func sliceStepZero() -> Diagnostic {
    Diagnostic(.wrongKind, "the step of a cut `[from:to:step]` must not be 0")
  }

  static func cannotUnpack(_ operand: Operand, into count: Int, at place: Place) -> Diagnostic {
    let found: String
    var hint: String?
    switch operand {
    case .value(.list(let list)): found = "a list of \(list.count)"
    case .value(let value):
      found = value.described
      if value.isText { hint = "to go through a record by key and value write `.items()` after it" }
    case .undefined(let field): found = "`\(field.path)`, which is missing"
    case .object(let object): found = object.kindName
    case .poison: found = "nothing"
    }
    return Diagnostic(.wrongKind, "\(count) names cannot be given values from \(found)", at: place, hint: hint)
  }

  // MARK: Numbers

  static func arithmetic(_ failure: ArithmeticFailure) -> Diagnostic {
    switch failure {
    case .overflow: Diagnostic(.numberTooLarge, "the result is larger than \(Decimal.digitLimit) digits can hold")
    case .divisionByZero:
      Diagnostic(
        .divisionByZero, "this divides by zero", hint: "say what stands there then: `{{ sum / count if count else 0 }}`"
      )
    case .currenciesDiffer(let a, let b):
      Diagnostic(.currenciesDiffer, "amounts in `\(a)` and `\(b)` cannot be put together")
    }
  }

  static func cannotRead(_ text: String, as wanted: String, hint: String) -> Diagnostic {
    Diagnostic(.wrongKind, "`\(text.prefix(40))` cannot be read as \(wanted)", hint: hint)
  }

  static func badValue(_ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(.badArgument, message, hint: hint)
  }

  static func noSuch(_ what: String, _ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      what == "filter" ? .unknownFilter : .unknownTest, "there is no \(what) `\(name)`",
      hint: what == "filter" ? filterHint(name, known: known) : suggestion(for: name, among: known))
  }

  // MARK: Calls

  static func notCallable(_ kind: String) -> Diagnostic {
    Diagnostic(.notCallable, "\(kind) cannot be called")
  }

  static func notDefinedHere(_ name: String) -> Diagnostic {
    Diagnostic(
      .notCallable, "`\(name)` has no meaning here",
      hint: name == "caller" ? "call the macro with `{% call %}…{% endcall %}`" : nil)
  }

  static func valueCalled(_ value: Value, name: String) -> Diagnostic {
    Diagnostic(.notCallable, "`\(name)` is \(value.described) and cannot be called", hint: "leave out the `()`")
  }

  static func fieldCalled(_ name: String) -> Diagnostic {
    Diagnostic(.notCallable, "`\(name)` is a field of the data and cannot be called", hint: "leave out the `()`")
  }

  static func callBlockNeedsCall() -> Diagnostic {
    Diagnostic(.notCallable, "`{% call %}` needs a call of a macro", hint: "write `{% call name() %}`")
  }

  static func unknownMember(_ name: String, of kind: String, known: [String]) -> Diagnostic {
    Diagnostic(.unknownFunction, "\(kind) has no `\(name)()`", hint: suggestion(for: name, among: known))
  }

  static func unknownMethod(_ name: String, of value: Value, known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownFunction, "\(value.described) has no `\(name)()`",
      hint: suggestion(for: name, among: known) ?? (known.isEmpty ? nil : "there are \(listed(known))"))
  }

  static func macroTakesFewer(_ name: String, takes: Int, given: Int) -> Diagnostic {
    Diagnostic(
      .wrongArguments,
      "the macro `\(name)` takes \(takes == 1 ? "1 argument" : "\(takes) arguments"), but \(given.areGiven)")
  }

  static func macroHasNo(_ argument: String, macro: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .wrongArguments, "the macro `\(macro)` has no argument `\(argument)`",
      hint: suggestion(for: argument, among: known))
  }

  static func methodArguments(_ signature: Signature) -> Diagnostic {
    Diagnostic(
      .wrongArguments, "the arguments of `\(signature.name)()` do not fit", hint: "write `.\(signature.written)`")
  }

  static func takesNothing(_ name: String) -> Diagnostic {
    Diagnostic(.wrongArguments, "`\(name)()` takes no arguments")
  }

  static func loopTakesOne() -> Diagnostic {
    Diagnostic(.wrongArguments, "`loop(…)` takes one list, which the same loop goes through one level deeper")
  }

  static func loopNotRecursive() -> Diagnostic {
    Diagnostic(.notCallable, "this loop cannot be called", hint: "write `recursive` at the end of its `{% for … %}`")
  }

  static func cycleOfNothing() -> Diagnostic {
    Diagnostic(.wrongArguments, "`cycle()` needs at least one argument")
  }

  static func notANamespace(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongKind, "`\(name)` is not a namespace, so nothing can be set in it", at: place,
      hint: "make it one first: `{% set \(name) = namespace() %}`")
  }

  // MARK: Limits

  static func tooManySteps(limit: Int, at place: Place?) -> Diagnostic {
    Diagnostic(
      .tooManySteps, "the template was stopped after \(limit) steps", at: place,
      hint: "look for a loop over far too long a list, or loops within loops")
  }

  static func tooManyLevels(limit: Int, at place: Place?) -> Diagnostic {
    Diagnostic(
      .tooManyLevels, "macros, blocks or files call each other more than \(limit) levels deep", at: place,
      hint: "look for a macro that calls itself without end")
  }

  static func tooMuchOutput(limit: Int, at place: Place?) -> Diagnostic {
    Diagnostic(
      .tooMuchOutput, "the result is larger than \(limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) bytes")",
      at: place, hint: "look for a loop over far too long a list, or loops within loops")
  }

  static func tooLong(_ length: Int, limit: Int) -> Diagnostic {
    Diagnostic(.tooMuchOutput, "this would make a list or text of \(length) parts; the limit is \(limit)")
  }
}

extension Int {
  /// How many arguments there are.
  var areGiven: String { self == 1 ? "1 is given" : "\(self) are given" }
}

extension Value {
  /// What it is, in a few words of a message: `the number 5`, `the text "ООО «Альфа»"`.
  var described: String {
    switch self {
    case .none: "nothing"
    case .bool(let bool): bool ? "`true`" : "`false`"
    case .integer(let integer): "the number `\(integer)`"
    case .decimal(let decimal): "the number `\(decimal.description)`"
    case .money: "an amount of money"
    case .date(let date): "the date `\(date.description)`"
    case .text(""): "an empty text"
    case .text(let text): "the text `\(Self.shortened(text))`"
    case .formatted: "formatted text"
    case .list(let list): list.count == 1 ? "a list of 1 element" : "a list of \(list.count) elements"
    case .record: "a record"
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count > 30 ? "\(text.prefix(30))…" : text
  }
}
