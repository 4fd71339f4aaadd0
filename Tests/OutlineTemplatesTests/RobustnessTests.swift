import Diagnostics
import DocumentModel
import Foundation
import Merging
import OutlineTemplates
import TestKit
import Testing
import Values

/// Templates that nobody wrote: the cases, cut and mixed at random, with the same seed every time.
struct RobustnessTests {
  /// A linear congruential generator (Knuth, MMIX), so that a failure can be had again.
  struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, sides)))
    }
  }

  private static let snippets = [
    "{% if x %}", "{% else %}", "{% endif %}", "{% for i in l %}", "{% endfor %}", "{{ x }}", "{{", "%}", "{#a}", "{#",
    "#}", ":::", "::: center\n", "::: parties\n", "::: annex {#b} x\n", "|", "||", "\n|---|---|\n", "| a | b |\n",
    "\n\n",
    "\n", "   ", "- ", "1. ", "> ", "## ", "**", "_", "`", "```\n", "[____]", "[](#a)", "![](logo.png)", "{width=4cm}",
    "<b>", "<!--", "---\n", "\\", "\u{F0000}", "&#xF0001;", "\r\n", "\t", "{% include \"part.md\" %}", "{-}", "____",
    "[a](", ")", "{% macro m() %}", "{% endmacro %}", "{{ m() }}", "{% set y %}", "{% endset %}", "é", "😀", "\u{0}",
  ]

  @Test func mutatedTemplatesNeitherCrashNorHang() throws {
    let cases = try CaseFile.all(in: "Cases").flatMap(\.cases)
    let data: Record = ["x": true, "l": ["a", "b"], "client": ["name": "A"]]
    var dice = Dice(state: UInt64(Self.number("ENGROSS_SEED") ?? 2026))
    for round in 0..<Self.rounds {
      var text = Array((cases[dice.roll(cases.count)][section: "template"] ?? "").unicodeScalars)
      for _ in 0...dice.roll(6) { Self.mutate(&text, &dice) }
      var template = ""
      template.unicodeScalars.append(contentsOf: text)
      Self.run(template, data)
      if round % 10 == 0 { Self.run(String(decoding: template.utf8.dropLast(3), as: UTF8.self), data) }
    }
  }

  /// `ENGROSS_ROUNDS=100000` goes on for longer, from another seed with `ENGROSS_SEED`.
  private static let rounds = number("ENGROSS_ROUNDS") ?? 300

  private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap(Int.init) }

  private static func mutate(_ text: inout [Unicode.Scalar], _ dice: inout Dice) {
    let position = dice.roll(text.count + 1)
    switch dice.roll(4) {
    case 0: text.insert(contentsOf: snippets[dice.roll(snippets.count)].unicodeScalars, at: position)
    case 1: text.removeSubrange(position..<min(text.count, position + dice.roll(12)))
    case 2:
      let end = min(text.count, position + dice.roll(60))
      text.insert(contentsOf: text[position..<end], at: dice.roll(text.count + 1))
    default: if position < text.count { text.swapAt(position, dice.roll(text.count)) }
    }
  }

  private static func run(_ template: String, _ data: Record) {
    do {
      let outline = try CompiledOutline.compile(
        SourceText(name: "t.md", text: template), library: TextLibrary([("part.md", "a {{ x }}\n\n1. b")]),
        assets: OutlineCase.assets)
      let merged = try outline.merge(data, settings: MergeSettings(isDraft: true))
      #expect(merged.warnings.allSatisfy { $0.severity != .error })
    } catch {
      #expect(error.diagnostics.contains { $0.severity == .error })
    }
  }

  /// Templates that are large, deep, or both; none may take more than linear time.
  struct Large: CustomTestStringConvertible {
    var name: String
    var unit: String
    var count: Int

    var testDescription: String { name }
    var text: String { String(repeating: unit, count: count) }
  }

  @Test(arguments: [
    Large(name: "quotations", unit: "> ", count: 2_000), Large(name: "bullets", unit: "- ", count: 2_000),
    Large(name: "emphasis", unit: "*a ", count: 2_000), Large(name: "brackets", unit: "[", count: 2_000),
    Large(name: "conditions", unit: "{% if x %}\n", count: 20_000),
    Large(name: "fences", unit: "::: keep\n", count: 5_000),
    Large(name: "fields", unit: "{{ x }}", count: 1_000),
    Large(name: "conditions in lines", unit: "{% if x %}a{% endif %}\n\n", count: 500),
    Large(name: "conditions on lines", unit: "{% if x %}\na\n{% endif %}\n\n", count: 500),
    Large(name: "items", unit: "1. a\n", count: 2_000),
  ])
  func largeTemplate(_ large: Large) {
    Self.run(large.text, ["x": true])
  }

  @Test func tableOfManyColumns() {
    let row = String(repeating: "|a", count: 1_000) + "\n"
    Self.run(row + String(repeating: "|-", count: 1_000) + "\n" + row, [:])
  }
}
