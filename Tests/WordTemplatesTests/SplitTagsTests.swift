import Foundation
import TestKit
import Testing

/// Word cuts text into runs wherever it likes; what comes out is the same.
struct SplitTagsTests {
  @Test(arguments: try CaseFile.all(in: "Cases"))
  func fuzzedCutsWithinTagsChangeNothing(_ file: CaseFile) throws {
    var dice = Dice(seed: 2026)
    var made = WrittenWordFiles()
    for one in file.cases where one[section: "xml"] == nil {
      guard let body = one[section: "body"] else { continue }
      let expected = try WordCase(one).result(&made)
      for _ in 0..<3 {
        var cut = one
        cut[section: "body"] = Self.cut(body, &dice)
        #expect(try WordCase(cut).result(&made) == expected, "\(one.label)\n\(cut[section: "body"] ?? "")")
      }
    }
  }

  /// The same body with run borders at random places, also where texts stand in XML.
  private static func cut(_ body: String, _ dice: inout Dice) -> String {
    body.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.drop(while: { $0 == " " }).hasPrefix("<") { return cut(markup: String(line), &dice) }
      return cut(String(line), with: "¦", &dice)
    }.joined(separator: "\n")
  }

  private static func cut(markup: String, _ dice: inout Dice) -> String {
    var out = ""
    for piece in markup.components(separatedBy: "<w:r><w:t>") {
      guard !out.isEmpty || !markup.hasPrefix("<w:r><w:t>"), let end = piece.firstRange(of: "</w:t></w:r>"),
        !out.isEmpty
      else {
        out += out.isEmpty ? piece : "<w:r><w:t>" + piece
        continue
      }
      let text = String(piece[..<end.lowerBound])
      let border = "</w:t></w:r><w:r><w:t xml:space=\"preserve\">"
      let isPlain = !text.contains("&") && !text.contains("<")
      out += "<w:r><w:t xml:space=\"preserve\">" + (isPlain ? cut(text, with: border, &dice) : text)
      out += piece[end.lowerBound...]
    }
    return out
  }

  /// A text with a border between about one in four of its characters, within tags only.
  private static func cut(_ text: String, with border: String, _ dice: inout Dice) -> String {
    var out = ""
    var depth = 0
    var previous: Character = " "
    for character in text {
      if previous == "{", "{%#".contains(character) { depth += 1 }
      if depth > 0, "|/-".contains(character) == false, !"|/ ".contains(previous), dice.roll(4) == 0 { out += border }
      out.append(character)
      if character == "}", "}%#".contains(previous) { depth = 0 }
      previous = character
    }
    return out
  }
}
