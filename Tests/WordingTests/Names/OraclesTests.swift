import Foundation
import Testing
import Wording

/// What other programs make of names and posts, recorded in `Oracles/`; every wanted difference says its reason.
@Suite struct OraclesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Oracles")

  private static func lines(_ name: String) throws -> [String] {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// What stands in a list of differences, without the reasons.
  private static func differences(_ name: String) throws -> Set<String> {
    Set(try lines(name).dropFirst().filter { !$0.hasPrefix("[") })
  }

  /// A part of a name with the other program's forms.
  private struct Part {
    let kind: String
    let gender: PersonGender
    let name: String
    /// Of all cases but the nominative.
    let forms: [String]

    var label: String { "\(kind) \(gender == .male ? "m" : "f") \(name)" }

    init(_ line: String) {
      let cells = line.split(separator: "\t").map(String.init)
      kind = cells[0]
      gender = cells[1] == "m" ? .male : .female
      name = cells[2]
      forms = Array(cells[3...])
    }

    /// Our forms; a given name stands behind a surname that does not change, a patronymic behind a name that does not.
    var ours: [String] {
      let before = kind == "surname" ? 0 : kind == "given" ? 1 : 2
      let whole =
        switch before {
        case 0: PersonName(surname: name, givenName: "Серго")
        case 1: PersonName(surname: "Гюго", givenName: name)
        default: PersonName(surname: "Гюго", givenName: "Серго", patronymic: name)
        }
      return DeclinedNamesTests.oblique.map { target in
        let words = (NameDeclension.decline(whole, gender: gender, into: target)?.text ?? "").split(separator: " ")
        return words.count > before ? String(words[before]) : ""
      }
    }
  }

  @Test func partsOfNamesAreThoseOfPytrovich() throws {
    let parts = try Self.lines("pytrovich.tsv").map(Part.init)
    let differences = try Self.differences("pytrovich-differences.txt")
    try #require(parts.count > 1000)
    for part in parts {
      if differences.contains(part.label) {
        #expect(part.ours != part.forms, "\(part.label) is listed, but there is no difference")
      } else {
        #expect(part.ours == part.forms, "\(part.label)")
      }
    }
    #expect(differences.isSubset(of: Set(parts.map(\.label))), "the list names what is not recorded")
  }

  @Test func wholeNamesAreThoseOfPytrovich() throws {
    let differences = try Self.differences("pytrovich-differences.txt")
    let parts = try Self.lines("pytrovich.tsv").map(Part.init).filter { !differences.contains($0.label) }
    var count = 0
    for gender in PersonGender.allCases {
      let own = parts.filter { $0.gender == gender }
      let (given, patronymics) = (own.filter { $0.kind == "given" }, own.filter { $0.kind == "patronymic" })
      // Steps without a common divisor with the lists' lengths give every name another company.
      for (number, surname) in own.filter({ $0.kind == "surname" }).enumerated() {
        for step in [7, 11] {
          let first = given[number * step % given.count]
          let second = patronymics[number * step % patronymics.count]
          let name = PersonName(surname: surname.name, givenName: first.name, patronymic: second.name)
          #expect(PersonGender(of: name) == gender, "\(name.whole)")
          for (slot, target) in DeclinedNamesTests.oblique.enumerated() {
            let wanted = [surname, first, second].map { $0.forms[slot] }.joined(separator: " ")
            #expect(NameDeclension.decline(name, gender: gender, into: target)?.text == wanted)
            #expect(NameDeclension.decline(name.whole, gender: gender, into: target)?.text == wanted)
          }
          count += 1
        }
      }
    }
    #expect(count >= 500)
  }

  @Test func phrasesAreThoseOfPymorphy() throws {
    let differences = try Self.differences("pymorphy-differences.txt")
    for line in try Self.lines("pymorphy.tsv") {
      let cells = line.split(separator: "\t").map(String.init)
      let ours = DeclinedNamesTests.oblique.map { NounPhrase(cells[0]).declined(into: $0).text }
      if differences.contains(cells[0]) {
        #expect(ours != Array(cells[1...]), "\(cells[0]) is listed, but there is no difference")
      } else {
        #expect(ours == Array(cells[1...]), "\(cells[0])")
      }
    }
  }
}
