import Glibc
import Testing

/// What the sources must not hold, each with its reason and the files that may.
struct Ban: Sendable, CustomTestStringConvertible {
  var word: String
  var reason: String
  /// Ends of the paths that may use it.
  var allowed: [String] = []

  var testDescription: String { word }

  /// Whether the word stands in a line, and not as the end of a longer one: `Entry? ` is no `try? `.
  func stands(in code: String) -> Bool {
    code.ranges(of: word).contains { range in
      guard word.first?.isLetter == true, range.lowerBound > code.startIndex else { return true }
      return !code[code.index(before: range.lowerBound)].isLetter
    }
  }
}

let bans: [Ban] = [
  Ban(word: "try!", reason: "a crash on bad input"),
  Ban(word: " as! ", reason: "a crash on bad input"),
  Ban(word: "fatalError(", reason: "a crash on bad input"),
  Ban(word: "preconditionFailure(", reason: "a crash on bad input"),
  Ban(word: "try? ", reason: "swallows a fault"),
  Ban(word: "@unchecked Sendable", reason: "hides a data race"),
  Ban(word: "nonisolated(unsafe)", reason: "hides a data race"),
  Ban(word: "Date()", reason: "the clock comes in from the executable"),
  Ban(word: "UUID()", reason: "same input, same bytes"),
  Ban(word: ".random(", reason: "same input, same bytes"),
  Ban(
    word: "getenv(", reason: "the environment comes in from the executable", allowed: ["engross/LiveSurroundings.swift"]
  ),
  Ban(
    word: "ProcessInfo", reason: "the machine comes in from the executable", allowed: ["engross/LiveSurroundings.swift"]
  ),
  Ban(word: "TimeZone.current", reason: "same input, same bytes"),
  Ban(word: "Locale.current", reason: "same input, same bytes"),
  Ban(
    word: "print(", reason: "output goes through the executable's console", allowed: ["engross/Console/Console.swift"]),
]

@Suite struct BansTests {
  @Test(arguments: bans) func sourcesKeepClearOf(_ ban: Ban) {
    for file in SwiftFile.all(under: "Sources") where !ban.allowed.contains(where: { file.path.hasSuffix($0) }) {
      for (number, line) in file.lines.enumerated() where ban.stands(in: line.code) {
        Issue.record("\(file.path):\(number + 1): `\(ban.word)`: \(ban.reason)")
      }
    }
  }

  @Test func noTwoFilesShareAName() {
    let names = Dictionary(grouping: SwiftFile.all(under: "Sources"), by: \.name)
    for (name, files) in names where files.count > 1 {
      Issue.record("\(name) stands in \(files.map(\.path).sorted().joined(separator: " and "))")
    }
  }

  @Test func everyRoomHasAName() {
    let vague: Set<String> = ["Utils", "Util", "Helpers", "Common", "Shared", "Misc", "Extensions", "Manager"]
    for file in SwiftFile.all(under: "Sources") {
      for part in file.path.split(separator: "/") where vague.contains(String(part)) || part.contains(" ") {
        Issue.record("\(file.path): the folder `\(part)` says nothing of what is in it")
      }
    }
  }
}
