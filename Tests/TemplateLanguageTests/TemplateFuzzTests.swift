import Diagnostics
import TemplateLanguage
import TestKit
import Testing

/// Templates nobody wrote: the cases, cut and mixed.
struct TemplateFuzzTests {
  private static let seeds = [
    "a{{ b.c[1:2]|d('e', f=1.5e3)|g is h }}i{% if j and not k %}l{% elif m %}n{% else %}o{% endif %}",
    "{% for (a, b) in c.items() if d recursive %}{{ loop.index }}{% break %}{% else %}e{% endfor %}{# f #}",
    "{%- set a, b = [1, 2], {'c': (3,)} -%}{% raw %}{{ x }}{% endraw %}{% set n.m %}t{% endset %}",
    "{% macro m(a, b=2) %}{{ caller(a) }}{% endmacro %}{% call(x) m(1) %}«клиент»{% endcall %}",
    "{% include ['a.md', \"b.md\"] ignore missing without context %}{% from 'c' import d as e with context %}",
    "{% block t scoped %}{{ super() }}{% endblock t %}{% with a = 1, b = a ~ «В» %}{% filter upper %}x{% endfilter %}{% endwith %}",
    "{{ “Привет” + '😀' ** -1 // 0x1F if a else b }}\n  {%+ if c +%}\n",
  ]

  @Test func mutatedTemplatesEndInATreeOrFindings() throws {
    let cases = try CaseFile.all(in: "Cases").flatMap(\.cases).compactMap { $0[section: "template"] }
    let finds = Fuzzing.finds(
      "template", seeds: (Self.seeds + cases).map { Array($0.utf8) }, tokens: FuzzTokens.template, rounds: 1_000
    ) { bytes in
      let read = ReadTemplate(String(decoding: bytes, as: UTF8.self))
      for result in ["tree", "findings", "pieces", "fields"] { _ = read.result(named: result) }
      return Self.disorder(of: read) ?? Fuzzing.misplaced(read.diagnostics, in: read.source)
    }
    #expect(finds == [])
  }

  /// Pieces that do not stand one after the other in the text; nil where they do.
  private static func disorder(of read: ReadTemplate) -> String? {
    var end = 0
    for piece in read.scanned {
      let span =
        switch piece {
        case .text(let span), .raw(let span): span
        case .tag(let tag): tag.inner
        }
      guard span.start >= end, span.end >= span.start, span.end <= read.source.utf8.count else {
        return "disorder: \(span) after \(end)"
      }
      end = span.end
    }
    return nil
  }
}
