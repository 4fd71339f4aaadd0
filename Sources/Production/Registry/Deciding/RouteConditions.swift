import Diagnostics
import DocumentRegistry
import Merging
import TemplateLanguage
import Values

/// Decides the conditions of a route over what the document was made from.
struct RouteConditions: Sendable {
  let kind: String
  let plan: RoutePlan
  let data: Record
  let settings: MergeSettings

  /// Whether a condition is true; one that asks for a field that is missing or empty is not.
  ///
  /// - Throws: `route-condition` for one that is no expression, or that the data do not suit.
  func holds(_ condition: String) throws(Faults) -> Bool {
    let source = SourceText(name: "when", text: condition)
    let (expression, diagnostics) = Expression.parse(source)
    if expression == nil { throw fault(condition, diagnostics) }
    let template: CompiledTextTemplate
    do throws(Faults) {
      template = try CompiledTextTemplate.compile(
        SourceText(name: "when", text: "{% if \(condition) %}\(Self.yes){% endif %}"), escaping: .none)
    } catch { throw fault(condition, error.diagnostics) }
    do throws(Faults) {
      return try template.merge(data, settings: settings).text == Self.yes
    } catch {
      let others = error.diagnostics.filter {
        $0.severity == .error && $0.code != .missingField && $0.code != .emptyField
      }
      if others.isEmpty { return false }
      throw fault(condition, others)
    }
  }

  private static let yes = "yes"

  private func fault(_ condition: String, _ reasons: [Diagnostic]) -> Faults {
    let roles = (plan.stages.joined() + [plan.signer].compactMap { $0 }).filter { $0.condition == condition }.map(
      \.role)
    return Faults(.routeCondition(condition, kind: kind, roles: roles, reason: reasons.first?.message ?? "it is empty"))
  }
}
