import Diagnostics
import Values

/// How a template judges the data it is given: what its author would not sign, and what he would look at twice.
enum VerdictFunctions {
  static let all: [FunctionDefinition] = [
    FunctionDefinition(
      Signature("refuse", [.required("reason")]),
      Explanation(
        "A fault in the template's own words: no document is made.",
        "{% if 2 > 3 %}{{ refuse(\"the period ends before it begins\") }}{% endif %}ok", "ok"), refuse),
    FunctionDefinition(
      Signature("warn", [.required("reason")]),
      Explanation(
        "A warning in the template's own words; it puts out nothing.", "{{ warn(\"the period is long\") }}ok", "ok"),
      warn),
  ]

  private static let refuse: FunctionDefinition.Body = { arguments, merge throws(Interruption) in
    throw merge.fault(Diagnostic(.templateRefusal, try reason("refuse", arguments, &merge)))
  }

  private static let warn: FunctionDefinition.Body = { arguments, merge throws(Interruption) in
    merge.report(
      Diagnostic(.templateWarning, try reason("warn", arguments, &merge), at: merge.placeOfCall, severity: .warning))
    return .value(.text(""))
  }

  private static func reason(_ name: String, _ arguments: CallArguments, _ merge: inout Merge) throws(Interruption)
    -> String
  {
    let value = try merge.demand(arguments.positional[0], merge.callRef)
    guard let text = value.text else {
      throw merge.fault(MergingFaults.inputIsNot("a text", but: value, name: name))
    }
    return text
  }
}
