/// Writes trees as text, for tests and for looking at them.
package enum SyntaxDump {
  /// An expression in brackets, the operator first: `(+ a (* b 2))`.
  package static func text(of expression: Expression) -> String {
    switch expression {
    case .literal(let literal, _): text(of: literal)
    case .name(let name, _): name
    case .attribute(let owner, let name, _): form(".", text(of: owner), name)
    case .item(let owner, let key, _): form("[]", text(of: owner), text(of: key))
    case .slice(let owner, let from, let to, let step, _):
      form("[:]", text(of: owner), text(of: from), text(of: to), text(of: step))
    case .list(let items, _): form("list", items.map(text))
    case .tuple(let items, _): form("tuple", items.map(text))
    case .record(let items, _): form("record", items.map { form(text(of: $0.key), text(of: $0.value)) })
    case .unary(let sign, let operand, _): form(name(of: sign), text(of: operand))
    case .binary(let sign, let left, let right, _): form(sign.rawValue, text(of: left), text(of: right))
    case .comparison(let first, let tails, _):
      form("compare", [text(of: first)] + tails.map { form($0.comparison.rawValue, text(of: $0.operand)) })
    case .conditional(let then, let condition, let otherwise, _):
      form("if", text(of: condition), text(of: then), text(of: otherwise))
    case .call(let callee, let arguments, _): form("call", [text(of: callee)] + list(arguments))
    case .filter(let value, let name, let arguments, _, _): form("|", [name, text(of: value)] + list(arguments))
    case .test(let value, let name, let arguments, let negated, _, _):
      negated
        ? form("not", form("is", [name, text(of: value)] + list(arguments)))
        : form("is", [name, text(of: value)] + list(arguments))
    }
  }

  private static func text(of expression: Expression?) -> String { expression.map(text) ?? "_" }

  private static func text(of literal: Literal) -> String {
    switch literal {
    case .none: "none"
    case .bool(let value): value ? "true" : "false"
    case .integer(let digits), .decimal(let digits): digits
    case .text(let text): quoted(text)
    }
  }

  private static func name(of sign: UnaryOperator) -> String {
    switch sign {
    case .minus: "neg"
    case .plus: "pos"
    case .not: "not"
    }
  }

  private static func form(_ parts: String...) -> String { "(" + parts.joined(separator: " ") + ")" }
  private static func form(_ head: String, _ rest: [String]) -> String {
    "(" + ([head] + rest).joined(separator: " ") + ")"
  }

  private static func list(_ arguments: Arguments) -> [String] {
    arguments.positional.map(text) + arguments.named.map { "\($0.name)=\(text(of: $0.value))" }
  }

  /// A text in quotation marks on one line.
  package static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
