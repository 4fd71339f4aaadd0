import DocumentModel

/// The notes of a text, below its last line.
extension TextLayout {
  func notes(of document: Document, width: Int) -> [TextLine] {
    var notes: [Note] = []
    document.forEachInline { if case .note(let note) = $0, !note.blocks.isEmpty { notes.append(note) } }
    if notes.isEmpty { return [] }
    let field = (notes.map { DisplayWidth.of($0.textMark) }.max() ?? 0) + 1
    var lines: [TextLine] = [.empty, .rule(of: "-", width: min(width, 20))]
    for note in notes {
      lines += hanging(note.textMark, field: field, width: width) {
        self.lines(of: note.blocks, width: $0, spacing: .close)
      }
    }
    return lines
  }
}

extension Note {
  /// How a text shows that there is a note: `[1]`.
  var textMark: String { "[\(mark)]" }
}

extension String {
  /// The text in small figures above or below the line; nil where one of its characters has no such form.
  func smallFigures(raised: Bool) -> String? {
    let table = Array((raised ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉").unicodeScalars)
    var out = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "0"..."9": out.append(table[Int(scalar.value) - 0x30])
      case "+": out.append(raised ? "⁺" : "₊")
      case "-", "−": out.append(raised ? "⁻" : "₋")
      default: return nil
      }
    }
    return out.isEmpty ? nil : String(out)
  }
}
