import Diagnostics
import Merging
import TemplateLanguage
import Values

/// An expression that holds for some data and not for others, as it is written in a route or for a list.
struct DataCondition: Sendable {
  private let settings: MergeSettings
  private let template: CompiledTextTemplate

  private static let yes = "yes"

  /// - Parameters:
  ///   - name: where it is written, for faults.
  ///   - fault: what is thrown for a text that is no expression, of what is wrong with it; nothing is with an empty one.
  /// - Throws: that, or what is wrong with the expression.
  init(
    _ condition: String, named name: String, _ settings: MergeSettings, otherwise fault: ([Diagnostic]) -> Faults
  ) throws(Faults) {
    self.settings = settings
    let (expression, findings) = Expression.parse(SourceText(name: name, text: condition))
    if expression == nil { throw fault(findings) }
    template = try CompiledTextTemplate.compile(
      SourceText(name: name, text: "{% if \(condition) %}\(Self.yes){% endif %}"), escaping: .none)
  }

  /// The fields that it asks for.
  func usage() throws(Faults) -> FieldTree { try template.usage() }

  /// Whether it is true; one that asks for a field that is missing or empty is not.
  ///
  /// - Throws: what is wrong with data that do not suit it.
  func holds(for data: Record) throws(Faults) -> Bool {
    do throws(Faults) {
      return try template.merge(data, settings: settings).text == Self.yes
    } catch {
      let others = error.diagnostics.filter {
        $0.severity == .error && $0.code != .missingField && $0.code != .emptyField
      }
      if others.isEmpty { return false }
      throw Faults(others)
    }
  }
}
