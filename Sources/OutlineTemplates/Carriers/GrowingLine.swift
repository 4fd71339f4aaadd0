import DocumentModel

/// The inlines of a line while it is put together.
///
/// Text joins the text before it, so that two neighbours never differ by where they came from. What may still grow is
/// kept as a bare text and becomes an inline only when something else follows, instead of anew with every piece.
struct GrowingLine {
  private var done: [Inline] = []
  private var text = ""

  mutating func append(text more: String) {
    if text.isEmpty { text = more } else { text += more }
  }

  mutating func append(_ inline: Inline) {
    if case .text(let more) = inline { return append(text: more) }
    finishText()
    done.append(inline)
  }

  mutating func append(_ inlines: some Collection<Inline>) {
    for inline in inlines { append(inline) }
  }

  private mutating func finishText() {
    if text.isEmpty { return }
    done.append(.text(text))
    text = ""
  }

  consuming func finished() -> [Inline] {
    finishText()
    return done
  }
}
