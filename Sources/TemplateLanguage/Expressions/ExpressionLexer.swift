import Diagnostics

/// Cuts the inside of a tag into tokens; what it cannot read becomes an `invalid` token and a finding.
struct ExpressionLexer {
  private let source: SourceText
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var tokens: [Token] = []
  private var diagnostics: [Diagnostic] = []

  /// The tokens of a stretch, the last of them `end`, and what could not be read.
  static func tokens(of span: Span, in source: SourceText) -> (tokens: [Token], diagnostics: [Diagnostic]) {
    var lexer = ExpressionLexer(source, span)
    lexer.run()
    return (lexer.tokens, lexer.diagnostics)
  }

  private init(_ source: SourceText, _ span: Span) {
    self.source = source
    self.bytes = source.utf8
    self.index = span.start
    self.end = span.end
  }

  private mutating func run() {
    while index < end {
      if let length = TagText.spaceLength(at: index, in: bytes, end: end) {
        index += length
      } else if let marks = QuotationMarks(at: index, in: bytes, end: end) {
        lexText(marks)
      } else if bytes[index].isDigit {
        lexNumber()
      } else if let symbol = symbol() {
        add(.symbol(symbol), length: symbol.rawValue.utf8.count)
      } else {
        lexName()
      }
    }
    tokens.append(Token(kind: .end, span: Span(endOfContent, endOfContent)))
  }

  /// Where the last token ends, so that «found the end of the tag» points right behind it.
  private var endOfContent: Int { tokens.last?.span.end ?? end }

  private mutating func add(_ kind: Token.Kind, length: Int) {
    tokens.append(Token(kind: kind, span: Span(index, index + length)))
    index += length
  }

  private mutating func addInvalid(length: Int, _ fault: (Place) -> Diagnostic) {
    let span = Span(index, index + length)
    diagnostics.append(fault(span.place(in: source)))
    add(.invalid, length: length)
  }

  private mutating func lexText(_ marks: QuotationMarks) {
    guard let found = marks.closing(from: index, in: bytes, end: end) else {
      diagnostics.append(
        LanguageFaults.unclosedText(at: Span(index, index + marks.openingLength).place(in: source)))
      add(.invalid, length: end - index)
      return
    }
    let text = TextLiteral.value(of: bytes[found.content])
    add(.text(text), length: found.after - index)
  }

  private mutating func lexNumber() {
    // In `items.0.1` the digits after a point are positions, not a decimal.
    let afterDot = tokens.last.map { $0.kind == .symbol(.dot) && $0.span.end == index } ?? false
    let number = NumberLiteral.read(bytes, from: index, to: end, allowsPoint: !afterDot)
    switch number.result {
    case .integer(let digits): add(.integer(digits), length: number.length)
    case .decimal(let digits): add(.decimal(digits), length: number.length)
    case .leadingZero: addInvalid(length: number.length, LanguageFaults.leadingZero)
    case .gluedName: addInvalid(length: number.length, LanguageFaults.gluedNumber)
    case .tooLong: addInvalid(length: number.length, LanguageFaults.numberTooLong)
    }
  }

  private func symbol() -> Token.Symbol? {
    guard bytes[index] < 0x80 else { return nil }
    if index + 1 < end, bytes[index + 1] < 0x80 {
      let pair = String(decoding: bytes[index...index + 1], as: UTF8.self)
      if let symbol = Token.Symbol(rawValue: pair) { return symbol }
    }
    return Token.Symbol(rawValue: String(decoding: bytes[index...index], as: UTF8.self))
  }

  private mutating func lexName() {
    var position = index
    while position < end, let (scalar, length) = bytes.scalar(at: position, end: end),
      position == index ? scalar.startsName : scalar.continuesName
    {
      position += length
    }
    if position > index {
      add(.name(String(decoding: bytes[index..<position], as: UTF8.self)), length: position - index)
      return
    }
    // A whole character, so that an emoji of several scalars is reported once.
    let rest = String(decoding: bytes[index..<min(end, index + Self.longestCharacter)], as: UTF8.self)
    let character = rest.first ?? "?"
    // `&&` is one mistake.
    let characters = rest.prefix { $0 == character }
    addInvalid(length: min(end - index, max(1, characters.utf8.count))) {
      LanguageFaults.unexpectedCharacter(character, at: $0)
    }
  }

  /// Bytes looked at to name one unreadable character; the longest family emoji take 25.
  private static let longestCharacter = 64
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}

extension Unicode.Scalar {
  var startsName: Bool { self == "_" || (isASCII ? properties.isAlphabetic : properties.isXIDStart) }
  var continuesName: Bool { properties.isXIDContinue }
}

extension [UInt8] {
  /// The scalar at `index` and the bytes it takes.
  func scalar(at index: Int, end: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    if index < end, self[index] < 0x80 { return (Unicode.Scalar(self[index]), 1) }
    var iterator = self[index..<Swift.min(end, index + 4)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }
}
