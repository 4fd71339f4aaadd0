import Diagnostics
import Foundation
import Review
import Testing

/// The documents of the sample offices, as text: a rule that finds something in them is wrong, or they are.
@Suite struct SampleTextsTests {
  private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Samples").resolvingSymlinksInPath()

  private static var texts: [String] {
    let names = FileManager.default.enumerator(atPath: samples.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.contains("/expected/") && $0.hasSuffix(".txt") && !$0.hasSuffix(".body.txt") }.sorted()
  }

  /// What is right: clients write their own names and wishes as they write them.
  private static let right: [String: [String]] = [
    "chisty-gorod/expected/kvartal.txt": ["typography-slip: straight quotes, 4 times in the document"],
    "harbour-fm/expected/copper-kettle.txt": ["typography-slip: straight quotes, 2 times in the document"],
    "harbour-fm/expected/contract-quayside.txt": ["typography-slip: a straight apostrophe"],
    "harbour-fm/expected/kinds/contract.txt": ["typography-slip: a straight apostrophe"],
    "harbour-fm/expected/marina.txt": ["typography-slip: a straight apostrophe"],
    "harbour-fm/expected/mr-okafor.txt": ["typography-slip: a straight apostrophe"],
    "harbour-fm/expected/obrien-partners.txt": ["typography-slip: a straight apostrophe, 3 times in the document"],
  ]

  @Test func samplesAreThere() { #expect(Self.texts.count > 20) }

  @Test(arguments: texts) func samplesAreClean(_ name: String) throws {
    let text = try String(contentsOf: Self.samples.appendingPathComponent(name), encoding: .utf8)
    let facts = ReviewFacts(rates: ReviewedCase.rates)
    let found = Reviewer.findings(in: ReviewedText(plain: text, file: name), facts: facts)
    let told = found.filter { $0.severity >= .warning }.map { "\($0.code.rawValue): \($0.message)" }
    #expect(told == Self.right[name] ?? [])
  }
}
