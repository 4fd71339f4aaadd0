import Diagnostics
import TemplateLanguage
import Testing

/// Templates nobody wrote: mutated ones, and ones nested without end.
struct FuzzTests {
  private static let seeds = [
    "a{{ b.c[1:2]|d('e', f=1.5e3)|g is h }}i{% if j and not k %}l{% elif m %}n{% else %}o{% endif %}",
    "{% for (a, b) in c.items() if d recursive %}{{ loop.index }}{% break %}{% else %}e{% endfor %}{# f #}",
    "{%- set a, b = [1, 2], {'c': (3,)} -%}{% raw %}{{ x }}{% endraw %}{% set n.m %}t{% endset %}",
    "{% macro m(a, b=2) %}{{ caller(a) }}{% endmacro %}{% call(x) m(1) %}«клиент»{% endcall %}",
    "{% include ['a.md', \"b.md\"] ignore missing without context %}{% from 'c' import d as e with context %}",
    "{% block t scoped %}{{ super() }}{% endblock t %}{% with a = 1, b = a ~ «В» %}{% filter upper %}x{% endfilter %}{% endwith %}",
    "{{ “Привет” + '😀' ** -1 // 0x1F if a else b }}\n  {%+ if c +%}\n",
  ]

  @Test func mutatedTemplatesEndInATreeOrFindings() {
    var random = RandomBytes(state: 0x9E37_79B9_7F4A_7C15)
    let scraps = [
      "{{", "}}", "{%", "%}", "{#", "#}", "\"", "'", "«", "”", "(", "]", "{", "\\", "-", "+", "|", " is ", "\n",
    ]
    for round in 0..<1000 {
      var bytes = Array(Self.seeds[round % Self.seeds.count].utf8)
      for _ in 0..<(1 + random.next(below: 6)) {
        let at = random.next(below: bytes.count + 1)
        switch random.next(below: 4) {
        case 0 where at < bytes.count: bytes.remove(at: at)
        case 1: bytes.insert(contentsOf: Array(scraps[random.next(below: scraps.count)].utf8), at: at)
        case 2:
          let end = min(bytes.count, at + random.next(below: 30))
          bytes.insert(contentsOf: bytes[at..<end], at: random.next(below: bytes.count + 1))
        default: bytes = Array(bytes[at...]) + Array(bytes[..<at])
        }
      }
      let template = String(decoding: bytes, as: UTF8.self)
      let read = ReadTemplate(template)
      _ = read.result(named: "tree")
      #expect(read.diagnostics.allSatisfy { $0.place?.line != nil })
    }
  }

  @Test(arguments: [
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
  ]) func bottomlessTemplatesEndInAFinding(_ template: String) {
    let read = ReadTemplate(template)
    #expect(read.diagnostics.contains { $0.code == .nestedTooDeep })
  }

  @Test(arguments: [
    String(repeating: "{{ “ }}", count: 2_000),
    String(repeating: "{{ « ", count: 5_000),
    String(repeating: "{{ ' \n }}", count: 5_000),
    String(repeating: "{{ a", count: 5_000),
    String(repeating: "{% endif %}", count: 5_000),
    String(repeating: "{% if a %}{% endfor %}", count: 5_000),
    "{% raw %}" + String(repeating: "{%", count: 5_000),
  ]) func repeatedFaultsTakeTimeInProportion(_ template: String) {
    let clock = ContinuousClock()
    let time = clock.measure { #expect(ReadTemplate(template).hasFaults) }
    #expect(time < .seconds(10))
  }
}

/// A generator that gives the same numbers everywhere.
private struct RandomBytes {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, limit)))
  }
}
