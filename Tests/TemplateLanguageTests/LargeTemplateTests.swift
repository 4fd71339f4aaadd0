import Diagnostics
import TemplateLanguage
import Testing

/// Templates nested without end, and the same fault thousands of times.
struct LargeTemplateTests {
  private static let bottomless = [
    "{{ " + String(repeating: "(", count: 100_000) + " }}",
    "{{ " + String(repeating: "[", count: 5_000) + " }}",
    "{{ " + String(repeating: "{1:", count: 5_000) + "1" + String(repeating: "}", count: 20_000) + " }}",
    "{{ " + String(repeating: "-", count: 5_000) + "a }}",
    "{{ " + String(repeating: "not ", count: 5_000) + "a }}",
    "{{ a" + String(repeating: ".b", count: 5_000) + " }}",
    "{{ a" + String(repeating: "[0]", count: 5_000) + " }}",
    "{{ a" + String(repeating: "|b", count: 5_000) + " }}",
    "{{ a" + String(repeating: "()", count: 5_000) + " }}",
    "{{ a" + String(repeating: " ~ a", count: 5_000) + " }}",
    "{{ a" + String(repeating: " if a", count: 5_000) + " }}",
    "{{ " + String(repeating: "a if a else ", count: 5_000) + "a }}",
    "{% set " + String(repeating: "(", count: 5_000) + " = 1 %}",
    String(repeating: "{% if a %}", count: 100_000),
    String(repeating: "{% if a %}", count: 2_500) + String(repeating: "{% endif %}", count: 2_500),
    String(repeating: "{% for a in b %}{% if c %}", count: 1_000) + String(repeating: "{% endfor %}", count: 1_000),
  ]

  // By number, so that what a failure prints can be read.
  @Test(arguments: bottomless.indices) func bottomlessTemplatesEndInAFinding(_ index: Int) {
    let read = ReadTemplate(Self.bottomless[index])
    #expect(read.diagnostics.contains { $0.code == .nestedTooDeep })
  }

  private static let faulty = [
    String(repeating: "{{ “ }}", count: 2_000),
    String(repeating: "{{ « ", count: 5_000),
    String(repeating: "{{ ' \n }}", count: 5_000),
    String(repeating: "{{ a", count: 5_000),
    String(repeating: "{% endif %}", count: 5_000),
    String(repeating: "{% if a %}{% endfor %}", count: 5_000),
    "{% raw %}" + String(repeating: "{%", count: 5_000),
  ]

  // The limit ends a hang; a machine busy with other tests may need long for an honest run.
  @Test(.timeLimit(.minutes(3)), arguments: faulty.indices) func repeatedFaultsTakeTimeInProportion(_ index: Int) {
    #expect(ReadTemplate(Self.faulty[index]).hasFaults)
  }
}
