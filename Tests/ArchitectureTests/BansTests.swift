import Testing

/// What the sources must not hold, each with its reason and the files that may.
struct Ban: Sendable, CustomTestStringConvertible {
  var word: String
  var reason: String
  /// Ends of the paths that may use it.
  var allowed: [String] = []

  var testDescription: String { word }

  /// Whether the word stands in a line, and not as part of a longer one: `Entry? ` is no `try? `.
  func stands(in code: Substring) -> Bool {
    code.ranges(of: word).contains { range in
      let before = range.lowerBound > code.startIndex ? code[code.index(before: range.lowerBound)] : " "
      let behind = range.upperBound < code.endIndex ? code[range.upperBound] : " "
      return !(word.first?.isLetter == true && before.isLetter) && !(word.last?.isLetter == true && behind.isLetter)
    }
  }
}

private let clock = "engross/LiveSurroundings.swift"

let bans: [Ban] = [
  Ban(word: "try!", reason: "a crash on bad input"),
  Ban(word: " as! ", reason: "a crash on bad input"),
  Ban(word: "fatalError(", reason: "a crash on bad input"),
  Ban(
    word: "precondition(", reason: "a crash on bad input",
    // The check of its bounds that an array makes too.
    allowed: ["Merging/Program/FixedTable.swift"]),
  Ban(word: "preconditionFailure(", reason: "a crash on bad input"),
  Ban(word: "assertionFailure(", reason: "a crash on bad input, and none where it counts"),
  Ban(word: "assert(", reason: "a crash on bad input, and none where it counts"),
  Ban(word: "abort(", reason: "a crash"),
  Ban(word: "exit(", reason: "only the program ends the program", allowed: ["engross/Engross.swift"]),
  Ban(word: "try? ", reason: "swallows a fault"),
  Ban(
    word: "@unchecked Sendable", reason: "hides a data race",
    // Memory that is filled once and then only read; the file says why it is worth it.
    allowed: ["Merging/Program/FixedTable.swift"]),
  Ban(word: "nonisolated(unsafe)", reason: "hides a data race"),
  Ban(word: "Date()", reason: "the clock comes in from the executable"),
  Ban(word: "Date.now", reason: "the clock comes in from the executable"),
  Ban(word: "Clock()", reason: "the clock comes in from the executable"),
  Ban(word: "Clock.now", reason: "the clock comes in from the executable"),
  Ban(word: "clock_gettime(", reason: "the clock comes in from the executable", allowed: [clock]),
  Ban(word: "gettimeofday(", reason: "the clock comes in from the executable"),
  Ban(word: " time(", reason: "the clock comes in from the executable", allowed: [clock]),
  Ban(word: "localtime_r(", reason: "the time zone comes in from the executable", allowed: [clock]),
  Ban(word: "TimeZone.current", reason: "same input, same bytes"),
  Ban(word: "Locale.current", reason: "same input, same bytes"),
  Ban(word: "setlocale(", reason: "the C library's numbers and letters would depend on the machine"),
  Ban(word: "UUID()", reason: "same input, same bytes"),
  Ban(word: ".random(", reason: "same input, same bytes"),
  Ban(word: ".randomElement(", reason: "same input, same bytes"),
  Ban(word: ".shuffled(", reason: "same input, same bytes"),
  Ban(word: "RandomNumberGenerator", reason: "same input, same bytes"),
  Ban(word: ".hashValue", reason: "differs from run to run"),
  Ban(word: "getenv(", reason: "the environment comes in from the executable", allowed: [clock]),
  Ban(word: "ProcessInfo", reason: "the machine comes in from the executable"),
  Ban(word: "import Foundation", reason: "takes ten times the start-up of the whole program"),
  Ban(word: "String(describing:", reason: "what it gives is not promised, so it cannot be put out"),
  Ban(word: "print(", reason: "output goes through the executable's console"),
  Ban(word: "public", reason: "one package: `package` is enough"),
  Ban(word: "@testable", reason: "`package` is enough"),
]

@Suite struct BansTests {
  @Test(arguments: bans) func sourcesKeepClearOf(_ ban: Ban) {
    for file in SwiftFile.sources where !ban.allowed.contains(where: { file.path.hasSuffix($0) }) {
      for (number, line) in file.lines(with: ban.word) where ban.stands(in: line.code) {
        Issue.record("\(file.path):\(number): `\(ban.word)`: \(ban.reason)")
      }
    }
  }

  /// An exception outlives its reason otherwise.
  @Test(arguments: bans) func exceptionsAreNeeded(_ ban: Ban) {
    for path in ban.allowed {
      let file = SwiftFile.sources.first { $0.path.hasSuffix(path) }
      #expect(
        file?.lines(with: ban.word).contains { ban.stands(in: $0.line.code) } == true,
        "\(path) no longer needs `\(ban.word)`")
    }
  }

  @Test func noWorkIsLeftForLater() {
    for file in SwiftFile.sources {
      for mark in ["TODO", "FIXME", "XXX"] {
        for (number, _) in file.lines(with: mark) { Issue.record("\(file.path):\(number): `\(mark)`") }
      }
    }
  }

  @Test func noTwoFilesShareAName() {
    let files = SwiftFile.sources + SwiftFile.tests
    for (name, files) in Dictionary(grouping: files, by: \.name) where files.count > 1 {
      Issue.record("\(name) stands in \(files.map(\.path).sorted().joined(separator: " and "))")
    }
  }

  @Test func everyRoomHasAName() {
    let vague: Set<Substring> = [
      "Utils", "Util", "Utilities", "Helper", "Helpers", "Common", "Shared", "Misc", "Extensions", "Manager",
    ]
    for file in SwiftFile.sources + SwiftFile.tests {
      for part in file.path.dropLast(".swift".count).split(separator: "/")
      where vague.contains(part) || part.contains(" ") {
        Issue.record("\(file.path): `\(part)` says nothing of what is in it")
      }
    }
  }

  /// Longer ones hold two ideas; tables are named with what they list.
  @Test func filesHoldOneIdea() {
    let tables = ["Diagnostics/DiagnosticCode.swift"]
    for file in SwiftFile.sources where !tables.contains(where: { file.path.hasSuffix($0) }) {
      let count = file.lines.count
      #expect(count <= 300, "\(file.path) has \(count) lines")
    }
  }
}
