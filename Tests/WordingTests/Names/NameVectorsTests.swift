import Testing
import Wording

@Suite struct NameVectorsTests {
  let vectors: NameVectors

  init() throws { vectors = try NameVectors.read() }

  @Test func partsOfNames() throws {
    for item in vectors.items {
      for (target, wanted, others) in [
        (GrammaticalCase.genitive, item.gen, item.altGen), (.dative, item.dat, item.altDat),
      ] {
        let gender: PersonGender = item.gender == "m" ? .male : .female
        let declined = try #require(decline(item, gender, target), "\(item)")
        #expect(declined.text == wanted, "\(item)")
        if let other = others.first {
          #expect(declined.alternative == other, "\(item): the alternative")
        }
      }
    }
  }

  /// One part of a name beside parts that never change, which are taken off again.
  private func decline(
    _ item: NameVectors.Item, _ gender: PersonGender, _ target: GrammaticalCase
  ) -> (text: String, alternative: String?)? {
    let name: PersonName
    let unchanged: String
    switch item.part {
    case "lastname":
      return NameDeclension.decline(surname: item.nom, gender: gender, into: target).map {
        ($0.text, $0.doubt?.alternative)
      }
    case "firstname":
      name = PersonName(surname: "Гюго", givenName: item.nom)
      unchanged = "Гюго "
    default:
      name = PersonName(surname: "Гюго", givenName: "Серго", patronymic: item.nom)
      unchanged = "Гюго Серго "
    }
    guard let declined = NameDeclension.decline(name, gender: gender, into: target) else { return nil }
    func bare(_ text: String) -> String { text.hasPrefix(unchanged) ? String(text.dropFirst(unchanged.count)) : text }
    return (bare(declined.text), declined.doubt?.alternative.map(bare))
  }

  @Test func fullNames() {
    for one in vectors.fullNames {
      let name = PersonName(surname: one.last, givenName: one.first, patronymic: one.middle)
      let gender = PersonGender(of: name)
      #expect(gender == (one.gender == "m" ? .male : .female), "\(one.last)")
      for (target, wanted) in [(GrammaticalCase.genitive, one.genitive), (.dative, one.dative)] {
        #expect(NameDeclension.decline(name, gender: gender, into: target)?.text == wanted)
        #expect(NameDeclension.decline(name.whole, gender: gender, into: target)?.text == wanted)
      }
    }
  }

  @Test func gendersAreToldOrAskedFor() {
    for one in vectors.genderDetection {
      let name = PersonName(surname: one.last, givenName: one.first, patronymic: one.middle.isEmpty ? nil : one.middle)
      let wanted: PersonGender? = one.gender.map { $0 == "m" ? .male : .female }
      #expect(PersonGender(of: name) == wanted, "\(one.last) \(one.first) \(one.middle)")
      #expect(PersonGender(ofText: name.whole) == wanted, "\(one.last) \(one.first) \(one.middle)")
    }
  }
}
