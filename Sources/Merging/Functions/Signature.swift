package import Values

/// What a filter, test or function is called with; the reference of the language is written from these.
package struct Signature: Sendable {
  package struct Parameter: Sendable {
    package let name: String
    /// What stands for it when it is not given; nil where it must be given.
    package let fallback: Value?

    /// A parameter that must be given.
    package static func required(_ name: String) -> Parameter { Parameter(name: name, fallback: nil) }

    /// A parameter that may be left out.
    package static func optional(_ name: String, _ fallback: Value = .none) -> Parameter {
      Parameter(name: name, fallback: fallback)
    }
  }

  package let name: String
  package let parameters: [Parameter]
  /// How many of the parameters, the last ones, are only given by name.
  let namedOnly: Int
  /// Whether more arguments than parameters may stand there, without names.
  package let takesMore: Bool
  /// Whether arguments of any name may stand there.
  package let takesNamed: Bool

  init(
    _ name: String, _ parameters: [Parameter] = [], namedOnly: Int = 0, takesMore: Bool = false,
    takesNamed: Bool = false
  ) {
    self.name = name
    self.namedOnly = namedOnly
    self.parameters = parameters
    self.takesMore = takesMore
    self.takesNamed = takesNamed
  }

  /// `join(separator="", attribute)`, for the reference.
  package var written: String {
    var parts = parameters.map { parameter -> String in
      guard let fallback = parameter.fallback else { return parameter.name }
      switch fallback {
      case .none: return "\(parameter.name)=none"
      case .bool(let bool): return "\(parameter.name)=\(bool)"
      case .integer(let integer): return "\(parameter.name)=\(integer)"
      case .text(let text): return "\(parameter.name)=\"\(text)\""
      default: return "\(parameter.name)=…"
      }
    }
    if takesMore { parts.append("…") }
    if takesNamed { parts.append("name=…") }
    return parts.isEmpty ? name : "\(name)(\(parts.joined(separator: ", ")))"
  }
}

/// What a word of the language does, in one sentence and one example that a test runs.
package struct Explanation: Sendable {
  package let summary: String
  package let template: String
  package let result: String

  init(_ summary: String, _ template: String, _ result: String) {
    self.summary = summary
    self.template = template
    self.result = result
  }
}
