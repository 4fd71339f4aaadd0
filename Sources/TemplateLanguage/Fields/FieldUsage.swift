package import Diagnostics

/// Which fields a template asks for, told from its tree alone.
///
/// Loop variables lead back to the list they come from, other names that a template makes itself do not count.
/// A use is guarded where the template says what to do without the field: `default`, `is defined`, or inside an `if`
/// that asks for it. A field is required when at least one use is not guarded.
package struct FieldUsage {
  /// What a name stands for where a template has made it itself.
  enum Binding {
    /// A part of the data under another name.
    case path(FieldPath)
    /// A list of lists of a list's elements, or the groups of one: going through it leads back to the list.
    case portions(FieldPath)
    case groups(FieldPath)
    case computed
  }

  /// The text the spans of the next statements belong to; change it to add another template's.
  package var source: SourceText
  /// Everything asked for so far.
  package private(set) var tree = FieldTree(name: "")
  /// The templates that are included, imported or extended by a literal name, in order.
  package private(set) var templates: [String] = []
  var scopes: [[String: Binding]] = [[:]]
  /// The fields known to be there.
  var guards: [FieldPath] = []

  package init(source: SourceText) { self.source = source }

  /// Adds what a hole that stands outside statements asks for.
  package mutating func collect(printed expression: Expression) { use(expression, as: .text) }

  mutating func note(_ path: FieldPath, as kind: FieldTree.Kind, at span: Span, isGuarded: Bool = false) {
    let guarded = isGuarded ? path.steps.count : guards.map { path.sharedSteps(with: $0) }.max() ?? 0
    tree.note(path.steps[...], FieldUse(kind: kind, guardedSteps: guarded, place: span.place(in: source)))
  }

  mutating func noteTemplate(_ name: Expression) {
    switch name {
    case .literal(.text(let text), _): if !templates.contains(text) { templates.append(text) }
    case .list(let items, _), .tuple(let items, _): for item in items { noteTemplate(item) }
    default: use(name, as: .text)
    }
  }

  // MARK: Names

  func binding(of name: String) -> Binding? {
    for scope in scopes.reversed() { if let binding = scope[name] { return binding } }
    return FieldHints.functions.contains(name) ? .computed : nil
  }

  mutating func bind(_ name: String, _ binding: Binding) { scopes[scopes.count - 1][name] = binding }

  mutating func bind(_ target: AssignmentTarget, _ binding: Binding) {
    switch (target, binding) {
    case (.name(let name, _), _): bind(name, binding)
    case (.attribute, _): break
    case (.tuple(let targets, _), .groups(let list)) where targets.count == 2:
      bind(targets[0], .computed)
      bind(targets[1], .path(list))
    case (.tuple(let targets, _), .path(let path)):
      for target in targets { bind(target, .path(path.element)) }
    case (.tuple(let targets, _), _):
      for target in targets { bind(target, .computed) }
    }
  }

  mutating func inScope(_ body: (inout FieldUsage) -> Void) {
    scopes.append([:])
    body(&self)
    scopes.removeLast()
  }

  mutating func guarded(by paths: [FieldPath], _ body: (inout FieldUsage) -> Void) {
    guards += paths
    body(&self)
    guards.removeLast(paths.count)
  }
}
