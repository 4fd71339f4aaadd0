import DocumentModel
import OpenXML

/// What a run of characters looks like.
struct WordRun: Equatable {
  var style: WordStyle?
  var isStrong = false
  var isEmphasis = false
  var isStruck = false
  var isUnderlined = false
  /// `superscript` or `subscript`.
  var position: Position?

  enum Position: String {
    case superscript
    case `subscript`
  }

  var isMissing = false
}

/// What stands around the characters of a run.
struct WordText: Equatable {
  var run: WordRun
  var preservesSpace: Bool
}

extension WordPart {
  func inlinesToWord(_ inlines: [Inline], _ run: WordRun = WordRun()) {
    for inline in inlines { inlineToWord(inline, run) }
  }

  func inlineToWord(_ inline: Inline, _ run: WordRun) {
    var inner = run
    switch inline {
    case .text(let text): textToWord(text, run)
    case .strong(let inlines):
      inner.isStrong = true
      inlinesToWord(inlines, inner)
    case .emphasis(let inlines):
      inner.isEmphasis = true
      inlinesToWord(inlines, inner)
    case .struck(let inlines):
      inner.isStruck = true
      inlinesToWord(inlines, inner)
    case .underlined(let inlines):
      inner.isUnderlined = true
      inlinesToWord(inlines, inner)
    case .superscript(let inlines):
      inner.position = .superscript
      inlinesToWord(inlines, inner)
    case .subscript(let inlines):
      inner.position = .subscript
      inlinesToWord(inlines, inner)
    case .code(let text):
      inner.style = .code
      textToWord(text, inner)
    case .link(let link): linkToWord(link, run)
    case .image(let image): imageToWord(image, run)
    case .lineBreak: runToWord(run) { xml.fixed("<w:br/>") }
    case .reference(let reference): referenceToWord(reference, run)
    case .blank(let blank): blankToWord(blank, run)
    case .missing(let path):
      inner.isMissing = true
      textToWord(Inline.missingMark(path), inner)
    case .note(let note): noteToWord(note, run)
    case .pageNumber: fieldToWord("PAGE", result: "1", run)
    case .pageCount: fieldToWord("NUMPAGES", result: "1", run)
    }
  }

  /// One run; a tab and a line break in the text are Word's own.
  func textToWord(_ text: String, _ run: WordRun) {
    if text.isEmpty { return }
    if text.utf8.withContiguousStorageIfAvailable(VisibleCharacters.areAllVisible) == true {
      return plainTextToWord(text, run)
    }
    runToWord(run) {
      var pending = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\t", "\n":
          characters(pending)
          pending = ""
          xml.element(scalar == "\t" ? "w:tab" : "w:br")
        case "\r": break
        default:
          let shown = VisibleCharacters.visible(scalar)
          if shown != scalar { document.replacedCharacters += 1 }
          pending.unicodeScalars.append(shown)
        }
      }
      characters(pending)
    }
  }

  /// A run that holds one text, as nearly all do.
  private func plainTextToWord(_ text: String, _ run: WordRun) {
    if runFrame != nil { return runToWord(run) { characters(text) } }
    let key = WordText(run: run, preservesSpace: needsPreserving(text))
    if let shell = document.desk.texts[key] { return xml.shell(shell) { xml.text(text) } }
    document.desk.texts[key] = xml.keepShell {
      runToWord(run) { characters(text, preservingSpace: key.preservesSpace) }
    }
  }

  func runToWord(_ run: WordRun, _ content: () -> Void) {
    xml.element("w:r") {
      if let runFrame {
        xml.tree(runFrame.properties(with: run, document.styles))
      } else if run != WordRun() {
        properties(run)
      }
      content()
    }
  }

  private func characters(_ text: String) {
    if !text.isEmpty { characters(text, preservingSpace: needsPreserving(text)) }
  }

  private func characters(_ text: String, preservingSpace: Bool) {
    xml.element("w:t") {
      if preservingSpace { xml.attribute("xml:space", "preserve") }
      xml.content { xml.text(text) }
    }
  }

  /// Word drops white space at the ends of a text, unless told otherwise.
  private func needsPreserving(_ text: String) -> Bool {
    text.utf8.first == 0x20 || text.utf8.last == 0x20
  }

  /// CT_RPr, in the order of the schema.
  private func properties(_ run: WordRun) {
    xml.element("w:rPr") {
      if let style = run.style { xml.element("w:rStyle", "w:val", document.styles.id(style)) }
      if run.isStrong { xml.fixed("<w:b/><w:bCs/>") }
      if run.isEmphasis { xml.fixed("<w:i/><w:iCs/>") }
      if run.isStruck { xml.fixed("<w:strike/>") }
      if run.isMissing { xml.fixed("<w:highlight w:val=\"yellow\"/>") }
      if run.isUnderlined { xml.fixed("<w:u w:val=\"single\"/>") }
      if let position = run.position { xml.element("w:vertAlign", "w:val", position.rawValue) }
    }
  }

  private func linkToWord(_ link: Link, _ run: WordRun) {
    guard Link.isSafe(link.address) else { return inlinesToWord(link.inlines, run) }
    var inner = run
    inner.style = .hyperlink
    let id = relationship("hyperlink", to: .external(link.address))
    xml.element("w:hyperlink") {
      if isFragment { xml.attribute("xmlns:r", WordNames.relationships) }
      xml.attribute("r:id", id)
      xml.attribute("w:history", "1")
      inlinesToWord(link.inlines, inner)
    }
  }

  /// The word before the number as text, the number as a field that follows the clause wherever it goes.
  private func referenceToWord(_ reference: Reference, _ run: WordRun) {
    textToWord(reference.prefix ?? "", run)
    guard !reference.number.isEmpty, reference.number.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true else {
      var missing = run
      missing.isMissing = true
      return textToWord(reference.number, missing)
    }
    let name = document.bookmarks.name(of: reference.label)
    // `\r`: the paragraph's number; an annex's bookmark holds its number as text.
    let number = document.annexes.contains(reference.label) ? "" : "\\r "
    fieldToWord("REF \(name) \(number)\\h", result: reference.number, run)
  }

  func fieldToWord(_ instruction: String, result: String, _ run: WordRun) {
    runToWord(run) { xml.fixed("<w:fldChar w:fldCharType=\"begin\"/>") }
    runToWord(run) {
      xml.element("w:instrText", "xml:space", "preserve") { xml.text(" \(instruction) ") }
    }
    runToWord(run) { xml.fixed("<w:fldChar w:fldCharType=\"separate\"/>") }
    textToWord(result, run)
    runToWord(run) { xml.fixed("<w:fldChar w:fldCharType=\"end\"/>") }
  }

  /// A control that a click selects whole and typing replaces; on paper it is a line.
  private func blankToWord(_ blank: Blank, _ run: WordRun) {
    var inner = run
    inner.style = .placeholder
    xml.element("w:sdt") {
      xml.element("w:sdtPr") {
        xml.element("w:id", "w:val", String(document.counters.nextControl()))
        xml.fixed("<w:showingPlcHdr/><w:text/>")
      }
      xml.element("w:sdtContent") { textToWord(blank.underscores, inner) }
    }
  }
}
