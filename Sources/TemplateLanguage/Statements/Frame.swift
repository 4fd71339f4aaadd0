import Diagnostics

/// A tag that is open, with what has come since.
struct Frame<Content: Sendable> {
  enum Origin {
    case root
    /// The index is that of the tag's piece.
    case tag(ControlTag, TagHeader, Int)
  }

  private let origin: Origin
  /// The part being filled.
  var body: [Statement<Content>] = []
  /// Parts of an `if` before the one being filled.
  private var branches: [Branch<Content>] = []
  private var condition: Expression?
  /// The part of a `for` or `if` before its `else`.
  private var bodyBeforeElse: [Statement<Content>] = []
  private(set) var elseSpan: Span?

  init(_ origin: Origin) {
    self.origin = origin
    if case .tag(_, .condition(let condition), _) = origin { self.condition = condition }
  }

  var control: ControlTag? { if case .tag(let control, _, _) = origin { control } else { nil } }
  var header: TagHeader? { if case .tag(_, let header, _) = origin { header } else { nil } }
  var index: Int? { if case .tag(_, _, let index) = origin { index } else { nil } }
  var finished: [Statement<Content>] { body }

  func accepts(_ keyword: String) -> Bool {
    switch control?.keyword {
    case "if": true
    case "for": keyword == "else"
    default: false
    }
  }

  mutating func beginBranch(_ header: TagHeader, _ span: Span) {
    if let condition { branches.append(Branch(condition: condition, body: body)) } else { bodyBeforeElse += body }
    body = []
    condition = nil
    if case .alternative(let next) = header { condition = next } else { elseSpan = span }
  }

  /// The statement the frame became; nil for the template itself.
  var statement: Statement<Content>? {
    guard case .tag(let control, let header, _) = origin else { return nil }
    let span = control.tag.span
    switch header {
    case .condition: return conditional(span)
    case .loop(let loop):
      return .loop(
        Loop(
          target: loop.target, sequence: loop.sequence, condition: loop.condition, isRecursive: loop.isRecursive,
          body: elseSpan == nil ? body : bodyBeforeElse, otherwise: elseSpan == nil ? [] : body, span: span))
    case .setBlock(let target, let filter): return .setBlock(target, filter: filter, body: body, span)
    case .with(let assignments): return .with(assignments, body: body, span)
    case .filter(let filter): return .filter(filter, body: body, span)
    case .macro(let name, let parameters):
      return .macro(Macro(name: name, parameters: parameters, body: body, span: span))
    case .call(let call, let parameters): return .callBlock(call, parameters: parameters, body: body, span)
    case .block(let block):
      return .block(
        Block(
          name: block.name, isScoped: block.isScoped, isRequired: block.isRequired, body: body, span: span))
    default: return nil
    }
  }

  private func conditional(_ span: Span) -> Statement<Content> {
    var branches = branches
    var otherwise: [Statement<Content>] = []
    if let condition {
      branches.append(Branch(condition: condition, body: body))
    } else {
      otherwise = body
    }
    return .conditional(branches: branches, otherwise: otherwise, span)
  }
}
