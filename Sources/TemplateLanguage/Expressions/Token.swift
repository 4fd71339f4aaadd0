import Diagnostics

/// One word, number, text or sign of a tag.
struct Token: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case name(String)
    case text(String)
    case integer(String)
    case decimal(String)
    case symbol(Symbol)
    /// Something already reported; a parser that meets it stops without a word.
    case invalid
    case end
  }

  enum Symbol: String, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case percent = "%"
    case tilde = "~"
    case dot = "."
    case comma = ","
    case colon = ":"
    case semicolon = ";"
    case pipe = "|"
    case assign = "="
    case less = "<"
    case greater = ">"
    case doubleStar = "**"
    case doubleSlash = "//"
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
  }

  var kind: Kind
  var span: Span

  /// How a fault names it.
  var described: String {
    switch kind {
    case .name(let name): "`\(name)`"
    case .text: "a text"
    case .integer(let digits), .decimal(let digits): "`\(digits)`"
    case .symbol(let symbol): "`\(symbol.rawValue)`"
    case .invalid: "something unreadable"
    case .end: "the end of the tag"
    }
  }
}

/// Words that mean something between expressions and so cannot be names.
let reservedWords: Set<String> = ["and", "or", "not", "in", "is", "if", "else"]
