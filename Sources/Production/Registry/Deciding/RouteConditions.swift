import Diagnostics
import DocumentRegistry
import Merging
import TemplateLanguage
import Values

/// Decides a condition of a route over what documents were made from.
struct RouteCondition: Sendable {
  private let condition: String
  private let kind: String
  private let plan: RoutePlan
  private let settings: MergeSettings
  private let template: CompiledTextTemplate

  /// - Throws: `route-condition` for one that is no expression.
  init(_ condition: String, kind: String, plan: RoutePlan, settings: MergeSettings) throws(Faults) {
    self.condition = condition
    self.kind = kind
    self.plan = plan
    self.settings = settings
    func fault(_ reasons: [Diagnostic]) -> Faults { Self.fault(condition, kind: kind, plan, reasons) }
    let source = SourceText(name: "when", text: condition)
    let (expression, diagnostics) = Expression.parse(source)
    if expression == nil { throw fault(diagnostics) }
    do throws(Faults) {
      template = try CompiledTextTemplate.compile(
        SourceText(name: "when", text: "{% if \(condition) %}\(Self.yes){% endif %}"), escaping: .none)
    } catch { throw fault(error.diagnostics) }
  }

  /// Whether it is true; one that asks for a field that is missing or empty is not.
  ///
  /// - Throws: `route-condition` for data that do not suit it.
  func holds(for data: Record) throws(Faults) -> Bool {
    do throws(Faults) {
      return try template.merge(data, settings: settings).text == Self.yes
    } catch {
      let others = error.diagnostics.filter {
        $0.severity == .error && $0.code != .missingField && $0.code != .emptyField
      }
      if others.isEmpty { return false }
      throw Self.fault(condition, kind: kind, plan, others)
    }
  }

  private static let yes = "yes"

  private static func fault(
    _ condition: String, kind: String, _ plan: RoutePlan, _ reasons: [Diagnostic]
  ) -> Faults {
    let roles = (plan.stages.joined() + [plan.signer].compactMap { $0 }).filter { $0.condition == condition }.map(
      \.role)
    return Faults(.routeCondition(condition, kind: kind, roles: roles, reason: reasons.first?.message ?? "it is empty"))
  }
}
