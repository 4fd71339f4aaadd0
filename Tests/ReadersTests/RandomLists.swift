import TestKit

/// Cases of lists by a seed: two definitions of nine levels, four lists of them, some with a start of their own.
struct RandomLists {
  private var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed) }

  mutating func next() -> CaseFile.Case {
    var numbering = ""
    for id in 0..<2 {
      let isOutline = dice.roll(2) == 0
      numbering += "<w:abstractNum w:abstractNumId=\"\(id)\"><w:multiLevelType w:val=\"multilevel\"/>"
      for index in 0..<9 { numbering += level(index, isOutline: isOutline) }
      numbering += "</w:abstractNum>"
    }
    for id in 1...4 {
      numbering += "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(id % 2)\"/>"
      if id > 2, dice.roll(3) > 0 {
        numbering +=
          "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"\(dice.pick([1, 1, 4]))\"/></w:lvlOverride>"
      }
      numbering += "</w:num>"
    }
    var paragraphs: [String] = []
    for _ in 0..<14 { paragraphs.append("\(dice.pick([1, 1, 2, 3, 4])) \(dice.pick([0, 0, 1, 1, 2, 3]))") }
    let text = "--- numbering\n\(numbering)\n--- paragraphs\n\(paragraphs.joined(separator: "\n"))"
    return CaseFile.Case(fuzzed: Array(text.utf8))
  }

  private mutating func level(_ index: Int, isOutline: Bool) -> String {
    let format = isOutline ? "decimal" : dice.pick(["decimal", "lowerLetter", "upperRoman", "russianLower"])
    let own = dice.pick(["%\(index + 1).", "(%\(index + 1))", "Статья %\(index + 1)"])
    let text = isOutline ? (0...index).map { "%\($0 + 1)" }.joined(separator: ".") : own
    return "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"\(dice.pick([1, 1, 1, 3, 0]))\"/>"
      + "<w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }
}
