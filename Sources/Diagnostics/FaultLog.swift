/// Findings gathered step by step, so that one fault does not hide the next.
package struct FaultLog: Sendable {
  package var findings: [Diagnostic] = []

  package init() {}

  /// What a step gives; nil where it failed, its faults kept.
  package mutating func attempt<Result>(_ step: () throws(Faults) -> Result) -> Result? {
    do throws(Faults) {
      return try step()
    } catch {
      findings += error.diagnostics
      return nil
    }
  }

  /// Throws everything found if one of it is an error.
  package func check() throws(Faults) { try Faults.check(findings) }
}
