package import Diagnostics
package import Values

/// The patterns of an office's numbers: `numbers` in office.yaml, and the usual ones for kinds it does not name.
package struct NumberBook: Sendable {
  private let own: [String: NumberPattern]
  private let usual: [String: NumberPattern]

  package init(office: Record, _ findings: inout [Diagnostic]) {
    let isRussian = office["language"]?.text != "en"
    var own: [String: NumberPattern] = [:]
    if let entry = office.entry("numbers"), entry.value.typeName != Value.none.typeName {
      if case .record(let record) = entry.value {
        for entry in record.entries {
          guard let written = entry.value.text else {
            findings.append(.numberPatternNotText(kind: entry.key, at: entry.place))
            continue
          }
          do throws(NumberPattern.Flaw) {
            own[entry.key] = try NumberPattern(written)
          } catch {
            findings.append(.numberPattern(written, kind: entry.key, error, at: entry.place))
          }
        }
      } else {
        findings.append(.numbersNotRecord(at: entry.place))
      }
    }
    self.own = own
    usual = (isRussian ? Self.russian : Self.english).compactMapValues { written in
      do throws(NumberPattern.Flaw) { return try NumberPattern(written) } catch { return nil }
    }
  }

  /// The pattern of a kind: its own, that of its family (`annex-*` for `annex-object`), or the usual one.
  package func pattern(for kind: String) -> NumberPattern {
    for patterns in [own, usual] {
      if let pattern = patterns[kind] { return pattern }
      if let dash = kind.firstIndex(of: "-"), let pattern = patterns[kind[..<dash] + "-*"] { return pattern }
    }
    return .usual
  }

  private static let russian = [
    "offer": "{n}/{yyyy}-КП", "supplement": "№ {n} к договору {parent}",
    "annex-*": "№ {n} к договору {parent}", "incoming-claim": "ВП-{n}/{yyyy}", "batch": "ПД-{n}/{yyyy}",
    "mailing": "Р-{n}/{yyyy}",
  ]

  private static let english = [
    "offer": "{n}/{yyyy}-O", "supplement": "No. {n} to contract {parent}",
    "annex-*": "No. {n} to contract {parent}", "incoming-claim": "IC-{n}/{yyyy}", "batch": "B-{n}/{yyyy}",
    "mailing": "M-{n}/{yyyy}",
  ]
}
