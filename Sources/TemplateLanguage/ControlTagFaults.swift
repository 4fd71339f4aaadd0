import Diagnostics

/// The sentences about control tags: keywords, headers, and how tags open and close one another.
extension LanguageFaults {
  // MARK: Keywords

  static func noKeyword(_ token: Token, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownTag, "a control tag begins with a keyword, not with \(token.described)", at: place,
      hint: "to print a value, write `{{ … }}`")
  }

  static func unknownTag(_ keyword: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownTag, "there is no tag `{% \(keyword) %}`", at: place,
      hint: knownMistake(keyword) ?? suggestion(for: keyword, among: ControlTag.keywords)
        ?? "the tags are \(listed(ControlTag.keywords.filter { !$0.hasPrefix("end") }, most: .max))"
        + "; to print a value, write `{{ \(keyword) }}`")
  }

  private static func knownMistake(_ keyword: String) -> String? {
    switch keyword {
    case "elseif", "elsif": "write `{% elif … %}`"
    case "end": "say what ends, as in `{% endif %}` or `{% endfor %}`"
    case "foreach", "each": "write `{% for item in items %}`"
    case "unless": "write `{% if not … %}`"
    case "print", "echo": "write `{{ … }}`"
    case "do": "a template changes no data; to keep a value, write `{% set name = … %}`"
    case "autoescape", "endautoescape": "remove it: values are always escaped for the format they go to"
    case "trans", "endtrans", "pluralize": "translations are not read; choose words with `{% if %}` or `plural`"
    case "endraw": "there is no `{% raw %}` before it: remove it"
    case "raw": "`{% raw %}` takes nothing after its keyword"
    case "assign", "let", "var": "write `{% set name = value %}`"
    case "while": "write `{% for number in range(10) %}` and `{% break %}`"
    default: nil
    }
  }

  // MARK: Headers

  static func headerIncomplete(_ keyword: String, wanted: String, found: Token, at place: Place) -> Diagnostic {
    Diagnostic(
      .incompleteTag, "`{% \(keyword) %}` lacks \(wanted)", at: place,
      hint: pattern(of: keyword).map { "write `\($0)`" })
  }

  private static func pattern(of keyword: String) -> String? {
    switch keyword {
    case "if", "elif": "{% \(keyword) client.inn %}"
    case "for": "{% for service in services %}"
    case "set": "{% set total = price * quantity %}"
    case "with": "{% with total = price * quantity %}"
    case "filter": "{% filter upper %}"
    case "include": "{% include \"terms.md\" %}"
    case "import": "{% import \"clauses.md\" as clauses %}"
    case "from": "{% from \"clauses.md\" import payment %}"
    case "macro": "{% macro row(service) %}"
    case "call": "{% call(item) row(services) %}"
    case "block": "{% block terms %}"
    case "extends": "{% extends \"letter.md\" %}"
    default: nil
    }
  }

  static func trailing(_ token: Token, keyword: String, at place: Place) -> Diagnostic {
    let hint: String? =
      switch (keyword, token.kind) {
      case ("else", .name("if")): "write `{% elif … %}`"
      case ("else", _): "write `{% elif … %}` where there is a condition"
      case (_, .symbol(.assign)): "compare with `==`"
      case ("if", .symbol(.colon)), ("for", .symbol(.colon)), ("elif", .symbol(.colon)):
        "remove the colon: the tag's end is enough"
      case ("if", .name), ("elif", .name): "join conditions with `and` or `or`, and the words of a name with `_`"
      default: ControlTag.opening.contains(String(keyword.dropFirst(3))) ? "remove it" : nil
      }
    return Diagnostic(
      .unexpectedToken, "\(token.described) stands where `{% \(keyword) … %}` should end", at: place, hint: hint)
  }

  static func assignmentInCondition(at place: Place) -> Diagnostic {
    Diagnostic(
      .assignmentInCondition, "`=` keeps a value and cannot stand in a condition", at: place, hint: "compare with `==`")
  }

  static func reservedName(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .reservedName, "`\(name)` is a word of the language and cannot be a name", at: place, hint: "choose another name")
  }

  static func hyphenInName(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .incompleteTag, "the name of a block cannot hold a hyphen", at: place, hint: "write `\(name)_…` instead")
  }

  static func privateImport(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .reservedName, "`\(name)` begins with `_`, which keeps it inside its own template", at: place,
      hint: "name it without `_` there and here")
  }

  static func callNeedsCall(at place: Place) -> Diagnostic {
    Diagnostic(
      .incompleteTag, "`{% call %}` needs a macro with its arguments in brackets", at: place,
      hint: "write `{% call row(services) %}`, or `{% call row() %}` where there are none")
  }

  static func repeatedParameter(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .parameterOrder, "the parameter `\(name)` is named twice", at: place, hint: "give one of the two another name")
  }

  static func parameterWithoutDefault(_ name: String, after other: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .parameterOrder, "the parameter `\(name)` has no default but stands after `\(other)`, which has one", at: place,
      hint: "put parameters without defaults first")
  }

  // MARK: Opening and closing

  static func unclosedBlock(_ keyword: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unclosedBlock, "`{% \(keyword) %}` is never closed", at: place,
      hint: "write `{% end\(keyword) %}` where it ends")
  }

  static func strayEnd(_ keyword: String, opens: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .strayTag, "`{% \(keyword) %}` closes nothing: no `{% \(opens) %}` is open here", at: place,
      hint: "remove it, or open `{% \(opens) … %}` before it")
  }

  static func wrongEnd(_ keyword: String, for open: String, at place: Place, opened: Place) -> Diagnostic {
    Diagnostic(
      .wrongEnd, "`{% \(keyword) %}` cannot close `{% \(open) %}`", at: place,
      notes: [Diagnostic.Note("`{% \(open) %}` was opened here", at: opened)],
      hint: "write `{% end\(open) %}`, or open what it closes")
  }

  static func crossedEnd(_ keyword: String, inside open: String, at place: Place, opened: Place) -> Diagnostic {
    Diagnostic(
      .wrongEnd, "`{% \(keyword) %}` stands here while the `{% \(open) %}` inside it is still open", at: place,
      notes: [Diagnostic.Note("`{% \(open) %}` was opened here", at: opened)],
      hint: "write `{% end\(open) %}` before it: what was opened last is closed first")
  }

  static func wrongBlockName(_ name: String, block: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongEnd, "the block `\(block)` is closed as `\(name)`", at: place,
      hint: "write `{% endblock \(block) %}`, or `{% endblock %}` alone")
  }

  static func strayBranch(_ keyword: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .strayTag, "`{% \(keyword) %}` stands outside any `{% if %}`", at: place,
      hint: "remove it, or open `{% if … %}` before it")
  }

  static func misplacedBranch(_ keyword: String, in open: String, at place: Place, opened: Place) -> Diagnostic {
    Diagnostic(
      .strayTag, "`{% \(keyword) %}` cannot be a part of `{% \(open) %}`", at: place,
      notes: [Diagnostic.Note("`{% \(open) %}` was opened here", at: opened)],
      hint: "close `{% \(open) %}` with `{% end\(open) %}` before it")
  }

  static func afterElse(_ keyword: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .strayTag, "`{% \(keyword) %}` stands after `{% else %}`, which is always the last part", at: place,
      hint: "move it before `{% else %}`, or close the tag first")
  }

  static func outsideLoop(_ keyword: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .outsideLoop, "`{% \(keyword) %}` stands outside a loop", at: place,
      hint: "it belongs between `{% for %}` and `{% endfor %}`")
  }

  static func repeatedBlock(_ name: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .repeatedBlock, "there are two blocks named `\(name)`", at: place,
      notes: [Diagnostic.Note("the first one is here", at: first)],
      hint: "give one of them another name, or say the first again with `{{ self.\(name)() }}`")
  }

  static func blocksTooDeep(_ keyword: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .nestedTooDeep, "this `{% \(keyword) %}` is inside \(NestingLimits.blocks) other tags, the most there can be",
      at: place, hint: "move the inner part to a macro or to a template of its own and `{% include %}` it")
  }
}
