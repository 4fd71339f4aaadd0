import Diagnostics

/// The sentences about Word templates.
enum WordTemplateFaults {
  static func tagCutsAcross(_ keyword: String, _ opening: Span, _ closing: Span, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .tagCutsAcross,
      "`{% \(keyword) %}` begins in the midst of one paragraph or cell and its `{% end\(keyword) %}` stands in another",
      at: opening.place(in: source),
      notes: [.init("`{% end\(keyword) %}` stands here", at: closing.place(in: source))],
      hint: "put each of the two tags alone into a paragraph or row of its own, or both into one paragraph")
  }

  static func cutsField(_ keyword: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .tagCutsAcross, "`{% \(keyword) %}` goes around a part of a field only", at: place,
      hint: "put the tags around the whole field, or both into what it shows")
  }

  static func markerOutside(_ marker: String, at place: Place) -> Diagnostic {
    let what = marker == "tr" ? "row" : marker == "tc" ? "cell" : "paragraph"
    return Diagnostic(
      .tagOnWrongLevel, "`{%\(marker) %}` governs a \(what), and there is none around it", at: place,
      hint: "leave the `\(marker)` out, or put the tag into a \(what)")
  }

  static func tagInFieldCode(_ code: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .tagInFieldCode, "there is a tag in the code of a field (`\(code)`), which Word would not read again", at: place,
      hint: "write the tag into the text; for a link, into its address")
  }

  static func controlOutsideText(at place: Place) -> Diagnostic {
    Diagnostic(
      .tagOnWrongLevel, "only `{{ }}` can stand in a property or an alternative text", at: place,
      hint: "write `{{ a if condition else b }}`")
  }

  static func cellSettingOutside(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .tagOnWrongLevel, "`{% \(name) %}` sets something of a cell, and there is no table around it", at: place)
  }

  static func cellSettingWithoutValue(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .incompleteTag, "`{% \(name) %}` needs a value", at: place,
      hint: name == "cellbg" ? "write a colour: `{% cellbg \"F2F2F2\" %}`" : "write how many columns: `{% colspan 3 %}`"
    )
  }

  static func notAColour(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongKind, "`{% cellbg %}` needs a colour, not `\(text)`", at: place,
      hint: "write it as six hexadecimal digits, `F2F2F2`, or `auto` for none")
  }

  static func cellSettingOutsideLoop(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .outsideLoop, "`{% \(name) %}` makes one cell of those of a loop, and there is no loop around it", at: place)
  }

  static func severalParagraphs(_ place: Place) -> Diagnostic {
    Diagnostic(
      .valueOfSeveralParagraphs, "this value is several paragraphs and stands among the words of one", at: place,
      hint: "put its tag alone into a paragraph of its own")
  }

  static func valueOnWrongLevel(_ place: Place) -> Diagnostic {
    Diagnostic(.valueOnWrongLevel, "this value is rows or cells of a table and stands among words", at: place)
  }

  static func referenceToLeftOut(_ reference: ClauseReference, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .referenceToLeftOut,
      "this paragraph refers to the bookmark `\(reference.bookmark)` (`\(reference.shown)`), whose clause was left out",
      at: source.place(ofLineAt: reference.offset),
      hint: "let the same condition decide about the reference")
  }

  static func unknownBookmark(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownLabel, "there is no bookmark `\(name)` for this reference", at: place,
      hint: "insert the cross-reference again in Word (References › Cross-reference)")
  }

  static func includedHere(_ name: String) -> Diagnostic {
    Diagnostic(
      .tagOnWrongLevel, "`\(name)` cannot be included here", at: Place(file: name),
      hint: "a Word file is included alone in a paragraph of the document's own text")
  }

  static func includedAmong(at place: Place) -> Diagnostic {
    Diagnostic(
      .tagOnWrongLevel, "a Word file is whole paragraphs and cannot be included here", at: place,
      hint: "put the tag alone into a paragraph of the document's own text")
  }

  static func leavesParagraphOpen(_ keyword: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .tagOnWrongLevel, "`{% \(keyword) %}` stands within a paragraph or cell, and its loop around it", at: place,
      hint: "put the tag alone into a paragraph of its own")
  }

  static func pictureSize(_ value: String, _ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .attributeValue, "`\(value)` is no size for `\(name)`", at: place,
      hint: "write `4cm`, `40mm`, `150px` or, for a width, `50%`")
  }

  static func includedKind(_ file: String) -> Diagnostic {
    Diagnostic(
      .unknownTemplateKind, "`\(file)` cannot be included in a Word template", at: Place(file: file),
      hint: "include an outline (.md)")
  }

  static func includedAmongWords(_ file: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .valueOnWrongLevel, "`\(file)` holds whole paragraphs and cannot stand among words", at: place,
      hint: "put its `include` alone into a paragraph of its own")
  }

  static func trackedChanges(_ file: String, part: String) -> Diagnostic {
    Diagnostic(
      .trackedChanges, "`\(file)` holds tracked changes that nobody has accepted\(part.isEmpty ? "" : " (\(part))")",
      at: Place(file: file),
      hint: "accept or reject them in Word (Review), or merge as if all were accepted: `--tracked-changes accept`")
  }

  static func charactersReplaced(_ count: Int) -> Diagnostic {
    Diagnostic(
      .wordCharactersReplaced,
      "\(count == 1 ? "a character that no Word file can hold is" : "\(count) characters that no Word file can hold are") written as `\u{FFFD}`",
      severity: .warning, hint: "look for control characters in the data, often brought along by copying from a PDF")
  }

  static func notADocument(_ root: String, in file: String) -> Diagnostic {
    Diagnostic(
      .partMissing, "the main part of `\(file)` is a `\(root)` and no Word document", at: Place(file: file),
      hint: "open the file in Word and save it again")
  }

  static func notWord(_ file: String) -> Diagnostic {
    Diagnostic(
      .partMissing, "`\(file)` is a package without a Word document in it", at: Place(file: file),
      hint: "it may be an Excel or PowerPoint file; save the template as «Word document (.docx)»")
  }
}
