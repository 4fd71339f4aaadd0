package import Diagnostics

/// One step of a template, over whatever a carrier holds between its tags.
///
/// `Content` is text for the text carrier, blocks, list items, table rows or inlines for an outline.
package indirect enum Statement<Content: Sendable>: Sendable {
  /// What stands between tags.
  case content(Content)
  /// `{{ expression }}`
  case output(Expression, Span)
  /// `{% if %}`, `{% elif %}`, `{% else %}`
  case conditional(branches: [Branch<Content>], otherwise: [Statement<Content>], Span)
  case loop(Loop<Content>)
  /// `{% set a, b = expression %}`
  case set(AssignmentTarget, Expression, Span)
  /// `{% set name | filter %}…{% endset %}`; the filters are nested, innermost value nil.
  case setBlock(AssignmentTarget, filter: Expression?, body: [Statement<Content>], Span)
  /// `{% with a = 1, b = 2 %}…{% endwith %}`
  case with([(target: AssignmentTarget, value: Expression)], body: [Statement<Content>], Span)
  /// `{% filter name %}…{% endfilter %}`; the expression is a filter whose innermost value is nil.
  case filter(Expression, body: [Statement<Content>], Span)
  /// `{% include "a.md" ignore missing without context %}`
  case include(Expression, ignoreMissing: Bool, withContext: Bool, Span)
  /// `{% import "a.md" as library %}`
  case importAll(Expression, name: String, withContext: Bool, Span)
  /// `{% from "a.md" import one, two as three %}`
  case importNames(Expression, names: [ImportedName], withContext: Bool, Span)
  case macro(Macro<Content>)
  /// `{% call(item) name(arguments) %}…{% endcall %}`; the body is what `caller(item)` gives.
  case callBlock(Expression, parameters: [Parameter], body: [Statement<Content>], Span)
  case block(Block<Content>)
  case extends(Expression, Span)
  case breakLoop(Span)
  case continueLoop(Span)
}

package struct Branch<Content: Sendable>: Sendable {
  package var condition: Expression
  package var body: [Statement<Content>]

  package init(condition: Expression, body: [Statement<Content>]) {
    self.condition = condition
    self.body = body
  }
}

/// A loop: `{% for target in sequence if condition recursive %}…{% else %}…{% endfor %}`.
package struct Loop<Content: Sendable>: Sendable {
  package var target: AssignmentTarget
  package var sequence: Expression
  package var condition: Expression?
  package var isRecursive: Bool
  package var body: [Statement<Content>]
  /// What stands there when there was nothing to go through.
  package var otherwise: [Statement<Content>]
  package var span: Span

  package init(
    target: AssignmentTarget, sequence: Expression, condition: Expression?, isRecursive: Bool,
    body: [Statement<Content>], otherwise: [Statement<Content>], span: Span
  ) {
    self.target = target
    self.sequence = sequence
    self.condition = condition
    self.isRecursive = isRecursive
    self.body = body
    self.otherwise = otherwise
    self.span = span
  }
}

package struct Macro<Content: Sendable>: Sendable {
  package var name: String
  package var parameters: [Parameter]
  package var body: [Statement<Content>]
  package var span: Span

  package init(name: String, parameters: [Parameter], body: [Statement<Content>], span: Span) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.span = span
  }
}

/// A part that an extending template may replace: `{% block name scoped required %}…{% endblock %}`.
package struct Block<Content: Sendable>: Sendable {
  package var name: String
  package var isScoped: Bool
  package var isRequired: Bool
  package var body: [Statement<Content>]
  package var span: Span

  package init(name: String, isScoped: Bool, isRequired: Bool, body: [Statement<Content>], span: Span) {
    self.name = name
    self.isScoped = isScoped
    self.isRequired = isRequired
    self.body = body
    self.span = span
  }
}

package struct Parameter: Sendable, Hashable {
  package var name: String
  package var defaultValue: Expression?

  package init(name: String, defaultValue: Expression?) {
    self.name = name
    self.defaultValue = defaultValue
  }
}

package struct ImportedName: Sendable, Hashable {
  package var name: String
  package var alias: String
  package var span: Span

  package init(name: String, alias: String, span: Span) {
    self.name = name
    self.alias = alias
    self.span = span
  }
}

/// What `for` and `set` write to.
package indirect enum AssignmentTarget: Sendable, Hashable {
  case name(String, Span)
  /// `namespace.name`
  case attribute(String, String, Span)
  case tuple([AssignmentTarget], Span)
}
