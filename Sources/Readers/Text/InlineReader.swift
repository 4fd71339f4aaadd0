import DocumentModel
import OpenXML

/// What stands around the runs that are read.
struct RunContext {
  /// What the paragraph's style says of its runs.
  var paragraph: RunProperties
  /// The address that a click opens.
  var link: String?
}

/// What stands in a line: runs, and what is wrapped around them.
extension StoryReader {
  func readInlines(in element: XMLElement, into line: inout ReadLine, _ context: RunContext) {
    for case .element(let child) in element.children { readInline(child, into: &line, context) }
  }

  func readInline(_ element: XMLElement, into line: inout ReadLine, _ context: RunContext) {
    switch element.vocabulary {
    case .word: readWordInline(element, into: &line, context)
    case .compatibility:
      if let branch = element.chosenAlternative { readInlines(in: branch, into: &line, context) }
    case .math: readMath(element, into: &line, context)
    case .drawing, .other: readInlines(in: element, into: &line, context)
    }
  }

  private func readWordInline(_ element: XMLElement, into line: inout ReadLine, _ context: RunContext) {
    switch element.name.local {
    case "r": readRun(element, into: &line, context)
    case "hyperlink":
      var inner = context
      inner.link = address(of: element) ?? context.link
      readInlines(in: element, into: &line, inner)
    case "fldSimple": readSimpleField(element, into: &line, context)
    case "sdt": readControl(element, into: &line, context)
    case let local where Self.silent.contains(local): break
    // Insertions, smart tags, and whatever else is wrapped around runs.
    default: readInlines(in: element, into: &line, context)
    }
  }

  /// The address of a link that leads out of the file and may be opened; the others are text.
  private func address(of element: XMLElement) -> String? {
    guard var address = relationships.address(element.relationshipId("id")) else { return nil }
    if let anchor = element.value("anchor"), !anchor.isEmpty { address += "#" + anchor }
    return Link.isSafe(address) ? address : nil
  }

  /// A content control; one that waits for an entry and shows a line is a place to be filled in.
  private func readControl(_ element: XMLElement, into line: inout ReadLine, _ context: RunContext) {
    guard let content = element.child("sdtContent") else { return }
    if element.child("sdtPr")?.child("showingPlcHdr")?.isOn ?? false, !fields.isHiding {
      var inner = ReadLine()
      readInlines(in: content, into: &inner, context)
      if let width = inner.underscores {
        line.append(.blank(Blank(width: width)), RunLook(), link: context.link)
        return
      }
      line.append(inner)
      return
    }
    readInlines(in: content, into: &line, context)
  }

  // MARK: Fields

  private func readSimpleField(_ element: XMLElement, into line: inout ReadLine, _ context: RunContext) {
    fields.begin(checkBox: nil)
    _ = fields.instruct(element.value("instr") ?? "")
    beginResult(into: &line, RunLook(), context)
    readInlines(in: element, into: &line, context)
    endField(into: &line, RunLook(), context)
  }

  func readFieldMark(_ element: XMLElement, into line: inout ReadLine, _ look: RunLook, _ context: RunContext) {
    switch element.value("fldCharType") {
    case "begin": fields.begin(checkBox: element.child("ffData")?.child("checkBox")?.checkBoxSign)
    case "separate": beginResult(into: &line, look, context)
    case "end": endField(into: &line, look, context)
    default: break
    }
  }

  /// The result of a field begins: some results are links, and page numbers are those of the sheet to come.
  private func beginResult(into line: inout ReadLine, _ look: RunLook, _ context: RunContext) {
    var sheet: Inline?
    fields.separate { frame in
      let instruction = FieldInstruction(frame.instruction)
      switch instruction.keyword {
      case "HYPERLINK":
        guard var address = instruction.argument else { break }
        if let anchor = instruction.value(of: "\\l") { address += "#" + anchor }
        if Link.isSafe(address) { frame.link = address }
      case "PAGE" where kind == .margin: sheet = .pageNumber
      case "NUMPAGES" where kind == .margin, "SECTIONPAGES" where kind == .margin: sheet = .pageCount
      default: break
      }
      if sheet != nil { frame.isReplaced = true }
    }
    // The field hides its own result by now, not this.
    if let sheet, !look.isHidden { line.append(sheet, look, link: context.link) }
  }

  private func endField(into line: inout ReadLine, _ look: RunLook, _ context: RunContext) {
    guard let frame = fields.end(), !frame.isInResult else { return }
    let instruction = FieldInstruction(frame.instruction)
    switch instruction.keyword {
    case "FORMCHECKBOX": emit(frame.checkBox ?? "☐", look, context, into: &line)
    case "SYMBOL":
      guard let code = instruction.argument.flatMap({ Int($0) }) else { break }
      let font = instruction.value(of: "\\f") ?? "Symbol"
      emit(SymbolFont.character(code, in: font).map { String($0) } ?? "\u{FFFD}", look, context, into: &line)
    case "PAGE" where kind == .margin: line.append(.pageNumber, look, link: context.link)
    case "NUMPAGES" where kind == .margin: line.append(.pageCount, look, link: context.link)
    default: break
    }
  }

  /// Puts text into the line, unless it is hidden or belongs to a field's instruction.
  func emit(_ text: String, _ look: RunLook, _ context: RunContext, into line: inout ReadLine) {
    if look.isHidden { return }
    if fields.isHiding { return fields.swallow(text) }
    line.append(text, look, link: context.link ?? fields.link)
  }

  func emit(_ inline: Inline, _ look: RunLook, _ context: RunContext, into line: inout ReadLine) {
    if look.isHidden || fields.isHiding { return }
    line.append(inline, look, link: context.link ?? fields.link)
  }
}

extension XMLElement {
  /// What a check box in a form shows (CT_FFCheckBox).
  fileprivate var checkBoxSign: String { (child("checked") ?? child("default"))?.isOn ?? false ? "☒" : "☐" }
}
