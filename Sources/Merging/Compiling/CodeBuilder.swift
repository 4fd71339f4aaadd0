import Diagnostics
import Values

/// The ``Code`` of one file while it is being lowered.
struct CodeBuilder {
  let source: SourceText
  var nodes: [Node] = []
  var spans: [Span] = []
  var constants: [Value] = []
  var operands: [Ref] = []
  var calls: [CallSite] = []
  /// The names this file gives a meaning: what may be called besides the functions of the language.
  var assigned: Set<NameID> = []
  /// Calls of names that had no meaning yet; a macro may be defined further down.
  var openCalls: [(name: String, id: NameID, span: Span)] = []
  /// How often `loop` was asked for, or could be by an included file.
  var loopMentions = 0
  /// How many statements the one being lowered stands in.
  var nesting = 0
  var blockNames: [String: Span] = [:]

  init(source: SourceText, assigned: Set<NameID> = []) {
    self.source = source
    self.assigned = assigned
  }

  mutating func add(_ node: Node, _ span: Span) -> Ref {
    nodes.append(node)
    spans.append(span)
    return Ref(nodes.count - 1)
  }

  mutating func addConstant(_ value: Value, _ span: Span) -> Ref {
    constants.append(value)
    return add(.constant(Int32(constants.count - 1)), span)
  }

  mutating func addOperands(_ refs: [Ref]) -> Int32 {
    operands.append(contentsOf: refs)
    return Int32(operands.count - refs.count)
  }

  mutating func addCall(_ site: CallSite) -> Int32 {
    calls.append(site)
    return Int32(calls.count - 1)
  }

  func constant(_ ref: Ref) -> Value? {
    guard ref >= 0, case .constant(let index) = nodes[Int(ref)] else { return nil }
    return constants[Int(index)]
  }
}
