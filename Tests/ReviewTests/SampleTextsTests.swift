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
    return names.filter { $0.contains("/expected/") && $0.hasSuffix(".txt") }.sorted()
  }

  @Test func samplesAreThere() { #expect(Self.texts.count > 20) }

  @Test(arguments: texts) func samplesAreClean(_ name: String) throws {
    let text = try String(contentsOf: Self.samples.appendingPathComponent(name), encoding: .utf8)
    let facts = ReviewFacts(rates: ReviewedCase.rates)
    let found = Reviewer.findings(in: ReviewedText(plain: text, file: name), facts: facts)
    #expect(ReviewedCase.lines(found.filter { $0.severity >= .warning }) == "")
  }
}
