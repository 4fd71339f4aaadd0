import Catalogue
import Diagnostics
import Testing

/// The search finds what trying every set finds.
@Suite struct ServiceChoiceTests {
  @Test func isTheBestOfAllSets() throws {
    var dice = Dice(seed: 20_261_126)
    var found = 0
    for number in 0..<1_000 {
      let model = RandomChoice.model(&dice, count: dice.number(1...10))
      let tried = EverySet.best(model)
      let chosen = try ServiceChoice.best(model)
      #expect(chosen?.set == tried?.set, "choice \(number)")
      #expect(chosen?.worth == tried?.worth, "choice \(number)")
      #expect(chosen?.isProven != false)
      let quick = try ServiceChoice.best(model, breaksTies: false)
      #expect(quick?.worth == tried?.worth, "choice \(number)")
      if tried != nil { found += 1 }
    }
    // Hardly a test where most choices have no set at all.
    #expect(500...990 ~= found)
  }

  @Test func aSearchThatIsCutShortSaysHowFarItCanBeOff() throws {
    var dice = Dice(seed: 7)
    var cut = 0
    for _ in 0..<60 {
      let model = RandomChoice.model(&dice, count: 11)
      guard let best = EverySet.best(model) else { continue }
      var found: ServiceChoice.Result?
      do throws(Faults) {
        found = try ServiceChoice.best(model, stepLimit: 4)
      } catch {
        #expect(error.diagnostics.map(\.code) == [.choiceNotProven])
        cut += 1
        continue
      }
      let chosen = try #require(found)
      if chosen.isProven {
        #expect(chosen.worth == best.worth)
      } else {
        cut += 1
        #expect(chosen.worth <= best.worth && best.worth <= chosen.worth + chosen.gap)
      }
    }
    #expect(cut > 5)
  }
}
