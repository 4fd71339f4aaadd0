import Diagnostics

/// What can be wrong with an outline's structure, in words.
enum OutlineFaults {
  // MARK: Size

  static func templateTooLarge(limit: Int, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .templateTooLarge, "the template has \(source.utf8.count) bytes; an outline may have \(limit)",
      at: Place(file: source.name), hint: "put long parts into files of their own and `include` them")
  }

  static func tooManyTags(in source: SourceText) -> Diagnostic {
    Diagnostic(
      .templateTooLarge, "the template has more than \(Placeholders.most) tags and marks", at: Place(file: source.name),
      hint: "put parts of it into files of their own and `include` them")
  }

  static func tooDeep(_ place: Place) -> Diagnostic {
    Diagnostic(.markupTooDeep, "lists, quotations and emphasis are nested too deeply here", at: place)
  }

  // MARK: Tags

  static func tagCutsAcross(_ name: String, _ opening: Span, _ closing: Span, in source: SourceText) -> Diagnostic {
    let from = opening.place(in: source)
    let to = closing.place(in: source)
    return Diagnostic(
      .tagCutsAcross,
      "`\(name)` opens on line \(from.line ?? 0) and closes on line \(to.line ?? 0), across the border of a "
        + "list item, row, paragraph or block",
      at: from, notes: [.init("it closes here", at: to)],
      hint: "open and close it around the same whole paragraphs, items or rows")
  }

  static func tagWithoutPlace(_ span: Span, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .tagWithoutPlace, "this tag stands where no text comes out, such as a link's title or definition",
      at: span.place(in: source), hint: "write the address into the link itself: `[text](address)`")
  }

  static func tagOnWrongLevel(_ name: String, _ level: String, _ span: Span, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .tagOnWrongLevel, "`\(name)` cannot stand among \(level)", at: span.place(in: source),
      hint: "put it on a line of its own between whole paragraphs")
  }

  // MARK: Fences

  static func unknownFence(_ name: String, _ range: Range<Int>, in source: SourceText) -> Diagnostic {
    let names = FenceLine.Name.allCases.map(\.rawValue)
    return Diagnostic(
      .fenceUnknown, "there is no block called `\(name)`", at: source.place(range),
      hint: suggestion(for: name, among: names) ?? "there are \(listed(names))")
  }

  static func fenceUnclosed(_ fence: FenceLine, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .fenceUnclosed, "`::: \(fence.title)` is never closed", at: fence.span.place(in: source),
      hint: "write `:::` on a line of its own where the block ends")
  }

  static func fenceUnopened(_ fence: FenceLine, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .fenceUnopened, "`:::` closes a block that was not opened", at: fence.span.place(in: source),
      hint: "remove it, or open a block before it, as with `::: center`")
  }

  static func fenceCutsAcross(_ opening: FenceLine, _ closing: FenceLine, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .fenceCutsAcross,
      "`::: \(opening.title)` opens on line \(opening.line) and closes on line \(closing.line), across the border of a "
        + "list item or quotation",
      at: opening.span.place(in: source), notes: [.init("it closes here", at: closing.span.place(in: source))],
      hint: "give both lines the same indentation")
  }

  static func fenceNotAlone(_ fence: FenceLine, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .fenceInsideCode, "this `:::` line stands inside code or HTML, where it means nothing",
      at: fence.span.place(in: source), hint: "end the code before it, with a line of its own as at its beginning")
  }

  static func wordsBehindFence(_ name: String, _ range: Range<Int>, in source: SourceText) -> Diagnostic {
    let opening = name.isEmpty ? "a closing `:::`" : "`::: \(name)`"
    return Diagnostic(
      .fenceWords, "nothing may stand behind \(opening)", at: source.place(range),
      hint: "only `::: annex` takes words: a label and a caption")
  }

  // MARK: Tables

  static func rowLength(
    _ count: Int, columns: Int, line: Int, hasBars: Bool, in source: SourceText
  ) -> Diagnostic {
    let bytes = source.bytes(ofLine: line)
    let start = bytes.firstIndex { ![$0].isWhiteSpace } ?? bytes.startIndex
    return Diagnostic(
      .tableRowLength,
      "the row on line \(line) has \(count) \(count == 1 ? "cell" : "cells"); its table has \(columns) columns",
      at: source.place(start..<max(start, bytes.endIndex)),
      hint: hasBars
        ? "write `\\|` for a bar that is text, and `||` to join a cell to the one at its left"
        : "if it is not part of the table, leave a blank line above it")
  }

  static func headerGoverned(_ span: Span, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .tableHeaderGoverned, "the header row of a table cannot be left out or repeated by itself",
      at: span.place(in: source), hint: "put the tag around the whole table, with a blank line before it")
  }

  // MARK: Markdown

  static func rawHTML(_ place: Place) -> Diagnostic {
    Diagnostic(
      .rawHTML, "HTML is not understood in an outline; it is printed as it is written", at: place, severity: .warning,
      hint: "write `\\<` for a sign that is meant, `{# … #}` for a comment")
  }

  static func indentedCode(_ place: Place) -> Diagnostic {
    Diagnostic(
      .indentedCode, "four spaces at the beginning make these lines code", at: place, severity: .warning,
      hint: "remove the indentation, or align the lines with the text of the list item above")
  }

  // MARK: Attributes, links and labels

  static func attributeUnknown(_ name: String, known: [String], _ span: Span, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .attributeUnknown, "`\(name)` means nothing here", at: span.place(in: source),
      hint: suggestion(for: name, among: known) ?? "known are \(listed(known))")
  }

  static func attributeValue(_ name: String, _ value: String, _ span: Span, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .attributeValue, "`\(value)` is no size for `\(name)`", at: span.place(in: source),
      hint: "write `4cm`, `40mm`, `150px` or, for a width, `50%`")
  }

  static func labelWithoutPlace(_ attributes: Attributes, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .labelWithoutPlace, "`\(attributes.text)` labels nothing here", at: attributes.span.place(in: source),
      hint: "a label stands at the end of a heading, of an annex's line, or of the first paragraph of a numbered item")
  }

  static func linkUnsafe(_ address: String, _ place: Place?) -> Diagnostic {
    Diagnostic(
      .linkUnsafe, "the link's address `\(address)` is of a kind that must not stand in a document", at: place,
      hint: "use `https:`, `mailto:` or `tel:`")
  }

  static func linkRelative(_ address: String, _ place: Place?) -> Diagnostic {
    Diagnostic(
      .linkRelative, "the link's address `\(address)` leads nowhere outside this folder", at: place,
      hint: "begin it with `https://`, `mailto:` or `tel:`; to cite a clause, write `[](#label)`")
  }

  // MARK: Images

  static func imageMissing(_ path: String, names: [String], _ place: Place) -> Diagnostic {
    Diagnostic(
      .imageMissing, "there is no image `\(path)` beside the template or in the office", at: place,
      hint: suggestion(for: path, among: names))
  }

  /// A fault of an image whose path is a field: the data are to be mended, not the template.
  static func image(_ fault: Diagnostic, pathFrom data: Place?) -> Diagnostic {
    var fault = fault
    if let data { fault.notes.append(.init("the path stands in the data", at: data)) }
    return fault
  }

  static func imageBroken(_ path: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .imageBroken, "`\(path)` is not a PNG, JPEG or SVG image, or it is damaged", at: place,
      hint: "save the picture again as PNG")
  }

  static func codeTooLong(_ place: Place) -> Diagnostic {
    Diagnostic(
      .imageBroken, "no QR code can hold this text: it is empty or longer than 2,331 bytes", at: place,
      hint: "put a shorter text, or an address, into the code")
  }

  static func imageOutside(_ path: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .imageOutside, "the image `\(path)` does not lie in the template's folder", at: place,
      hint: "copy the picture beside the template and give its path from there")
  }

  // MARK: Values while merging

  static func severalParagraphs(_ place: Place?) -> Diagnostic {
    Diagnostic(
      .valueOfSeveralParagraphs, "this value is more than one paragraph and stands within a line", at: place,
      hint: "put the tag into a paragraph of its own")
  }

  static func valueOnWrongLevel(_ level: String, _ place: Place?) -> Diagnostic {
    Diagnostic(
      .valueOnWrongLevel, "this value cannot stand among \(level)", at: place,
      hint: "put the tag into a paragraph of its own")
  }

  static func valueTooLarge(limit: Int, _ place: Place) -> Diagnostic {
    Diagnostic(
      .templateTooLarge, "this formatted text has more than \(limit) bytes", at: place,
      hint: "divide it, or put it into a template of its own")
  }

  static func imageInValue(_ place: Place?) -> Diagnostic {
    Diagnostic(
      .imageInValue, "an image in formatted text from the data is left out", at: place, severity: .warning,
      hint: "put the image into the template")
  }
}

/// What depends on where a thing stands.
extension OutlineFaults {
  static func columnsMixed(_ fence: FenceLine, line: Int, in source: SourceText) -> Diagnostic {
    let bytes = source.bytes(ofLine: line)
    return Diagnostic(
      .columnsMixed, "in `::: \(fence.title)` this stands beside the list whose items are the columns",
      at: source.place(bytes.startIndex..<bytes.endIndex),
      hint: "indent it as part of the item above, or put it before or behind the block")
  }

  static func includedOnWrongLevel(_ name: String, _ level: String) -> Diagnostic {
    Diagnostic(
      .valueOnWrongLevel, "`\(name)` holds whole paragraphs and cannot stand among \(level)", at: Place(file: name),
      hint: "put the `include` on a line of its own between paragraphs")
  }
}
