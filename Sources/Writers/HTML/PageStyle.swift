import DocumentModel

extension StyleSheet {
  /// The rules that depend on the document: the sheet, its margins, what stands in them.
  static func page(_ page: PageSetup) -> String {
    let margins = page.margins
    let sides = [margins.top, margins.right, margins.bottom, margins.left].map(\.css).joined(separator: " ")
    let boxes = marginBox("@top-center", page.header) + marginBox("@bottom-center", page.footer)
    var css = "@page { size: \(page.width.css) \(page.height.css); margin: \(sides);\(boxes) }\n"
    if page.isFirstPagePlain, !boxes.isEmpty {
      css += "@page :first { @top-center { content: none } @bottom-center { content: none } }\n"
    }
    css += ":root { --sheet: \(page.width.css); --height: \(page.height.css); --margins: \(sides); }\n"
    return css
  }

  private static func marginBox(_ name: String, _ inlines: [Inline]) -> String {
    var content = ""
    inlines.forEachInline { inline in
      switch inline {
      case .text(let text), .code(let text): content += " " + quoted(text)
      case .lineBreak: content += " \"\\A \""
      case .pageNumber: content += " counter(page)"
      case .pageCount: content += " counter(pages)"
      case .reference(let reference): content += " " + quoted(reference.plainText)
      case .blank(let blank): content += " " + quoted(blank.underscores)
      case .missing(let path): content += " " + quoted(Inline.missingMark(path))
      case .image(let image): content += " " + quoted(image.alternativeText)
      case .strong, .emphasis, .struck, .underlined, .superscript, .subscript, .link, .note: break
      }
    }
    if content.isEmpty { return "" }
    return " \(name) { content:\(content); font: 10pt/1.2 var(--serif); color: #444; white-space: pre-wrap }"
  }

  /// A CSS string (CSS Syntax §4.3.5): all but letters, digits and spaces as `\hex `, so that it can end neither
  /// the string nor the style element.
  private static func quoted(_ text: String) -> String {
    var css = "\""
    for scalar in VisibleCharacters.visible(text).unicodeScalars {
      let isPlain =
        scalar.value >= 0xA0 || scalar == " " || ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar)
        || ("A"..."Z").contains(scalar)
      if isPlain {
        css.unicodeScalars.append(scalar)
      } else {
        css += "\\\(String(scalar.value, radix: 16)) "
      }
    }
    return css + "\""
  }
}

extension Length {
  /// In hundredths of a millimetre, without a fraction that says nothing: `20mm`, `12.7mm`.
  fileprivate var css: String {
    let hundredths = max(emu, 0) / 360
    let rest = hundredths % 100
    if rest == 0 { return "\(hundredths / 100)mm" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
    return "\(hundredths / 100).\(digits)mm"
  }
}
