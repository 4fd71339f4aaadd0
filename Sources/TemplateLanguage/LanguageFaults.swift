import Diagnostics

/// The sentences of the template language's findings about tags, texts and expressions.
///
/// Those about control tags stand beside.
enum LanguageFaults {
  /// Findings in one template, after which no more are looked for.
  ///
  /// Nobody reads more in one go, and each carries the text of its line.
  static let most = 100

  // MARK: Tags

  static func unclosedTag(_ kind: Tag.Kind, at place: Place) -> Diagnostic {
    let (opening, closing) = kind == .output ? ("{{", "}}") : ("{%", "%}")
    return Diagnostic(
      .unclosedTag, "the tag that opens with `\(opening)` here is never closed", at: place,
      hint: "close it with `\(closing)`; to print `\(opening)` itself, write `{{ \"\(opening)\" }}`")
  }

  static func unclosedComment(at place: Place) -> Diagnostic {
    Diagnostic(
      .unclosedComment, "the comment that opens with `{#` here is never closed, so the rest of the template is lost",
      at: place, hint: "close it with `#}`")
  }

  static func unclosedRaw(at place: Place) -> Diagnostic {
    Diagnostic(
      .unclosedRaw, "`{% raw %}` is never closed, so the tags after it would be printed as they stand", at: place,
      hint: "write `{% endraw %}` where tags are to work again")
  }

  static func emptyTag(_ kind: Tag.Kind, at place: Place) -> Diagnostic {
    kind == .output
      ? Diagnostic(
        .emptyTag, "there is nothing to print in this tag", at: place,
        hint: "write the field between the braces, as in `{{ client.name }}`")
      : Diagnostic(
        .emptyTag, "there is no keyword in this tag", at: place,
        hint: "write what it does, as in `{% if client.name %}`, or remove it")
  }

  // MARK: Texts, numbers and signs

  static func unclosedText(at place: Place) -> Diagnostic {
    Diagnostic(
      .unclosedText, "the text that begins with this quotation mark is not closed within its tag", at: place,
      hint: "close it with the same mark; a mark inside a text is written `\\\"` or `\\'`")
  }

  static func leadingZero(at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidNumber, "a number cannot begin with `0`", at: place,
      hint: "drop the zero, or write codes and account numbers as text, as in `\"0123\"`")
  }

  static func gluedNumber(at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidNumber, "a number runs into letters here", at: place,
      hint: "a name cannot begin with a digit; put a space or a sign between a number and a name")
  }

  static func numberTooLong(at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidNumber, "this number has more than \(NumberLiteral.maximumDigits) digits", at: place,
      hint: "write a long code as text, in quotation marks")
  }

  static func unexpectedCharacter(_ character: Character, at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedCharacter, "`\(character)` means nothing inside a tag", at: place, hint: hint(for: character))
  }

  private static func hint(for character: Character) -> String {
    switch character {
    case "–", "—", "−", "‑": "this is a dash; the minus sign is the plain `-`"
    case "×", "·", "∙": "multiply with `*`"
    case "÷": "divide with `/`"
    case "≤": "write `<=`"
    case "≥": "write `>=`"
    case "≠": "write `!=`"
    case "!": "write `not` for «not» and `!=` for «is not equal»"
    case "&": "write `and`"
    case "?": "write a choice as `this if condition else that`"
    case "…": "write three full stops, or put the sign into a text"
    case "@", "$": "fields are named without a sign in front, as in `client.name`"
    default: "put it into a text in quotation marks, or outside the tag"
    }
  }

  // MARK: Expressions

  static func unexpected(_ token: Token, wanted: String, at place: Place) -> Diagnostic {
    let found = token.kind == .end ? "the tag ends" : "\(token.described) stands"
    return Diagnostic(
      .unexpectedToken, "\(found) where \(wanted) is expected", at: place, hint: hint(for: token, wanted: wanted))
  }

  private static func hint(for token: Token, wanted: String) -> String? {
    switch token.kind {
    case .name(let name) where reservedWords.contains(name):
      "`\(name)` is a word of the language; a field of that name is read as `data[\"\(name)\"]`"
    case .symbol(.assign): "compare with `==`"
    case .symbol(.pipe): "one `|` puts a value through a filter; for «or», write `or`"
    case .symbol: "a value was left out before this sign, or the sign is one too many"
    case .end: "write what is missing, or remove the sign before the tag's end"
    default: nil
    }
  }

  static func unclosedBracket(
    _ opening: Token, closing: Token.Symbol, found: Token, at place: Place, foundAt: Place
  ) -> Diagnostic {
    let message: String
    if found.kind == .end {
      message = "the bracket \(opening.described) is not closed before the tag ends"
      return Diagnostic(.unclosedBracket, message, at: place, hint: "close it with `\(closing.rawValue)`")
    }
    message = "\(found.described) stands where a comma or `\(closing.rawValue)` is expected"
    return Diagnostic(
      .unclosedBracket, message, at: foundAt,
      notes: [Diagnostic.Note("the bracket \(opening.described) was opened here", at: place)])
  }

  static func trailingInOutput(_ token: Token, at place: Place) -> Diagnostic {
    let hint =
      switch token.kind {
      case .name, .integer, .decimal, .text:
        "a name holds no spaces: join the words with `_`, or put an operator, a comma or `|` between two values"
      case .symbol(.assign): "to keep a value, write `{% set name = value %}`; to compare, write `==`"
      case .symbol(.rightParenthesis), .symbol(.rightBracket), .symbol(.rightBrace): "remove it, or open its bracket"
      case .symbol(.colon): "a filter's argument stands in brackets, as in `| date(\"long\")`"
      default: "remove it, or put an operator between the values"
      }
    return Diagnostic(
      .unexpectedToken, "\(token.described) stands where the tag should end", at: place, hint: hint)
  }

  static func spreadArgument(_ token: Token, at place: Place) -> Diagnostic {
    Diagnostic(
      .spreadArgument, "arguments cannot be spread with \(token.described)", at: place,
      hint: "write every argument by itself")
  }

  static func repeatedArgument(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(.argumentOrder, "the argument `\(name)` is given twice", at: place, hint: "keep one of the two")
  }

  static func positionalAfterNamed(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .argumentOrder, "an argument without a name stands after the named argument `\(name)`", at: place,
      hint: "put arguments without names first")
  }

  static func sliceInTuple(at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, "a range such as `[1:3]` cannot stand beside other keys", at: place,
      hint: "take one range at a time")
  }

  static func chainedTests(at place: Place) -> Diagnostic {
    Diagnostic(
      .unexpectedToken, "two tests stand in a row without anything between them", at: place,
      hint: "join them with `and`, as in `x is defined and x is number`")
  }

  static func expressionTooDeep(at place: Place) -> Diagnostic {
    Diagnostic(
      .nestedTooDeep,
      "this expression is too deep: at most \(NestingLimits.brackets) brackets in one another"
        + " and \(NestingLimits.expression) operations in a row", at: place,
      hint: "compute it in steps with `{% set name = … %}`")
  }
}
