import Diagnostics
import Wording

extension ReviewRule {
  static let typographySlip = ReviewRule(
    .typographySlip,
    finds: "Straight quotes, hyphens for dashes, double spaces, backslashes for «or», three points for an ellipsis.",
    example: "ООО \"Север\" - это не  опечатка"
  ) { text, _ in
    let typographer = Typographer(in: text.isEnglish ? .english : .russian)
    var count: [TypographyRule: Int] = [:]
    var first: [TypographyRule: Place] = [:]
    for passage in text.passages {
      // A plain text sets its lines and columns with spaces.
      for slip in typographer.slips(in: passage.text) where !(text.isPlain && slip.rule == .spaces) {
        count[slip.rule, default: 0] += 1
        if first[slip.rule] == nil { first[slip.rule] = passage.place(bytes: slip.bytes, in: text.file) }
      }
    }
    return TypographyRule.allCases.compactMap { rule in
      guard let times = count[rule], let place = first[rule] else { return nil }
      var slip = Diagnostic.typographySlip(
        rule.rawValue, times: times, hint: "let the filter `typography` set the values, and mend the template",
        at: place)
      // What only shows where a line happens to break is for those who ask.
      slip.severity = rule.isVisible ? .warning : .note
      return slip
    }
  }
}
