/// Takes a pattern of letters apart.
enum DatePatternReader {
  static func read(_ pattern: String) throws(DatePattern.Fault) -> [DatePattern.Piece] {
    var pieces: [DatePattern.Piece] = []
    var text = ""
    var rest = Array(pattern)[...]
    while let first = rest.first {
      if first == "'" {
        text += try quoted(&rest)
      } else if first.isASCII, first.isLetter {
        let run = rest.prefix { $0 == first }
        rest = rest.dropFirst(run.count)
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(try piece(String(run)))
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    if !text.isEmpty { pieces.append(.text(text)) }
    return pieces
  }

  private static func quoted(_ rest: inout ArraySlice<Character>) throws(DatePattern.Fault) -> String {
    rest = rest.dropFirst()
    if rest.first == "'" {
      rest = rest.dropFirst()
      return "'"
    }
    var text = ""
    while let next = rest.first {
      rest = rest.dropFirst()
      if next != "'" {
        text.append(next)
      } else if rest.first == "'" {
        text.append(next)
        rest = rest.dropFirst()
      } else {
        return text
      }
    }
    throw .unclosedQuote
  }

  private static func piece(_ letters: String) throws(DatePattern.Fault) -> DatePattern.Piece {
    switch letters {
    case "d": .day(padded: false)
    case "dd": .day(padded: true)
    case "M": .month(padded: false)
    case "MM": .month(padded: true)
    case "MMM": .monthShort
    case "MMMM": .monthAfterDay
    case "LLLL": .monthAlone
    case "yy": .yearOfCentury
    case "yyyy": .year
    default: throw .unknownLetters(letters)
    }
  }
}
