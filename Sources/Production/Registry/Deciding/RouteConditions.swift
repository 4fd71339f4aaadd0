import Diagnostics
import DocumentRegistry
import Merging
import Values

/// Decides a condition of a route over what documents were made from.
struct RouteCondition: Sendable {
  private let condition: DataCondition
  private let fault: @Sendable ([Diagnostic]) -> Faults

  /// - Throws: `route-condition` for one that is no expression.
  init(_ condition: String, kind: String, plan: RoutePlan, settings: MergeSettings) throws(Faults) {
    fault = { Self.fault(condition, kind: kind, plan, $0) }
    do throws(Faults) {
      self.condition = try DataCondition(condition, named: "when", settings) { Faults($0) }
    } catch { throw fault(error.diagnostics) }
  }

  /// Whether it is true; see ``DataCondition/holds(for:)``.
  ///
  /// - Throws: `route-condition` for data that do not suit it.
  func holds(for data: Record) throws(Faults) -> Bool {
    do throws(Faults) { return try condition.holds(for: data) } catch { throw fault(error.diagnostics) }
  }

  private static func fault(
    _ condition: String, kind: String, _ plan: RoutePlan, _ reasons: [Diagnostic]
  ) -> Faults {
    let roles = (plan.stages.joined() + [plan.signer].compactMap { $0 }).filter { $0.condition == condition }.map(
      \.role)
    return Faults(.routeCondition(condition, kind: kind, roles: roles, reason: reasons.first?.message ?? "it is empty"))
  }
}
