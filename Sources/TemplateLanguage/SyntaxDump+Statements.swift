extension SyntaxDump {
  /// Statements, one a line, what stands inside them indented; `content` writes what stands between tags.
  package static func text<Content>(
    of statements: [Statement<Content>], indent: String = "", content: (Content) -> String
  ) -> String {
    var out = ""
    func line(_ text: String) { out += indent + text + "\n" }
    func nest(_ body: [Statement<Content>]) { out += text(of: body, indent: indent + "  ", content: content) }
    for statement in statements {
      if case .content(let value) = statement {
        line(content(value))
        continue
      }
      line(head(of: statement))
      switch statement {
      case .conditional(let branches, let otherwise, _):
        for (index, branch) in branches.enumerated() {
          if index > 0 { line("elif \(text(of: branch.condition))") }
          nest(branch.body)
        }
        if !otherwise.isEmpty {
          line("else")
          nest(otherwise)
        }
      case .loop(let loop):
        nest(loop.body)
        if !loop.otherwise.isEmpty {
          line("else")
          nest(loop.otherwise)
        }
      case .setBlock(_, _, let body, _), .with(_, let body, _), .filter(_, let body, _),
        .callBlock(_, _, let body, _):
        nest(body)
      case .macro(let macro): nest(macro.body)
      case .block(let block): nest(block.body)
      case .content, .output, .set, .include, .importAll, .importNames, .extends, .breakLoop, .continueLoop: break
      }
    }
    return out
  }

  private static func head<Content>(of statement: Statement<Content>) -> String {
    switch statement {
    case .content: ""
    case .output(let expression, _): "print \(text(of: expression))"
    case .conditional(let branches, _, _): "if \(branches.first.map { text(of: $0.condition) } ?? "_")"
    case .loop(let loop):
      "for \(text(of: loop.target)) in \(text(of: loop.sequence))"
        + (loop.condition.map { " if \(text(of: $0))" } ?? "") + (loop.isRecursive ? " recursive" : "")
    case .set(let target, let value, _): "set \(text(of: target)) = \(text(of: value))"
    case .setBlock(let target, let filter, _, _):
      "set block \(text(of: target))" + (filter.map { " \(text(of: $0))" } ?? "")
    case .with(let assignments, _, _):
      "with " + assignments.map { "\(text(of: $0.target)) = \(text(of: $0.value))" }.joined(separator: ", ")
    case .filter(let filter, _, _): "filter \(text(of: filter))"
    case .include(let template, let ignoreMissing, let withContext, _):
      "include \(text(of: template))" + (ignoreMissing ? " ignore missing" : "") + context(withContext)
    case .importAll(let template, let name, let withContext, _):
      "import \(text(of: template)) as \(name)" + context(withContext)
    case .importNames(let template, let names, let withContext, _):
      "from \(text(of: template)) import " + names.map(text).joined(separator: ", ") + context(withContext)
    case .macro(let macro): "macro \(macro.name)(\(macro.parameters.map(text).joined(separator: ", ")))"
    case .callBlock(let call, let parameters, _, _):
      "call(\(parameters.map(text).joined(separator: ", "))) \(text(of: call))"
    case .block(let block):
      "block \(block.name)" + (block.isScoped ? " scoped" : "") + (block.isRequired ? " required" : "")
    case .extends(let template, _): "extends \(text(of: template))"
    case .breakLoop: "break"
    case .continueLoop: "continue"
    }
  }

  private static func context(_ withContext: Bool) -> String { withContext ? " with context" : " without context" }

  private static func text(of parameter: Parameter) -> String {
    parameter.name + (parameter.defaultValue.map { "=\(text(of: $0))" } ?? "")
  }

  private static func text(of name: ImportedName) -> String {
    name.name == name.alias ? name.name : "\(name.name) as \(name.alias)"
  }

  private static func text(of target: AssignmentTarget) -> String {
    switch target {
    case .name(let name, _): name
    case .attribute(let owner, let name, _): "\(owner).\(name)"
    case .tuple(let targets, _): "(" + targets.map(text).joined(separator: " ") + ")"
    }
  }
}
