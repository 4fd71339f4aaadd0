import Catalogue
import Foundation
import Testing

/// Thousands of codes with the verdict of another program, recorded by `Oracles/requisites.py`.
@Suite struct RequisiteOracleTests {
  /// Why the other program may differ; `Oracles/requisites-differences.md` explains each.
  private enum Difference: String {
    case remainderOfTen
    case numberOfAnEntry
    case zeros
  }

  @Test func verdictsAreThoseOfTheOtherProgram() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: folder.appendingPathComponent("Oracles/requisites.tsv"), encoding: .utf8)
    var tried = 0
    var sound = 0
    var differences: [Difference: Int] = [:]
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t").map(String.init)
      try #require(cells.count == 3)
      tried += 1
      let flaws = try Self.flaws(cells[0], cells[1])
      let isSound = flaws.allSatisfy(\.isWarning)
      if isSound { sound += 1 }
      if isSound == (cells[2] == "yes") { continue }
      let difference = Self.difference(cells[0], cells[1], flaws)
      #expect(difference != nil, "\(line): \(flaws)")
      if let difference { differences[difference, default: 0] += 1 }
    }
    #expect(tried == 8385)
    #expect(sound == 609)
    #expect(differences == [.numberOfAnEntry: 213, .zeros: 2, .remainderOfTen: 30])
  }

  private static func flaws(_ sort: String, _ code: String) throws -> [RequisiteFlaw] {
    guard sort == "account" else { return try #require(RequisiteField(rawValue: sort)).flaws(in: code, bik: nil) }
    let parts = code.split(separator: " ").map(String.init)
    return RequisiteField.account.flaws(in: parts[1], bik: parts[0])
  }

  private static func difference(_ sort: String, _ code: String, _ flaws: [RequisiteFlaw]) -> Difference? {
    if flaws == [.zeros] { return .zeros }
    if case .beginning? = flaws.first, flaws.count == 1 { return .numberOfAnEntry }
    guard sort == "ogrnip", flaws.isEmpty else { return nil }
    let rest = code.dropLast().reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 13 }
    return rest >= 10 ? .remainderOfTen : nil
  }
}
