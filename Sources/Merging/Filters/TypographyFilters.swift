import Values
import Wording

/// How a text is set, as a careful typist would.
package enum TypographyFilters {
  package static let all: [FilterDefinition] = [
    FilterDefinition(
      "typography",
      says: Explanation(
        "A text as a careful typist sets it: quotes, dashes, no-break spaces; addresses and codes stay as they are.",
        "{{ 'ООО \"Север\" - с 2012 г.' | typography }}", "ООО «Север»\u{A0}— с 2012\u{A0}г."), typography)
  ]

  private static let typography: FilterDefinition.Body = { input, _, merge throws(Interruption) in
    let text = try merge.inputText(input)
    return .text(Typographer(in: merge.settings.language.wording).correct(text))
  }
}
