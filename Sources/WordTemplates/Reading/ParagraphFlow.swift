/// The characters of one paragraph as its author sees them, and where each of them stands in the XML.
///
/// Word cuts a paragraph into runs wherever it likes (spelling marks, revision ids, languages); a tag is looked for in the
/// flow, where none of that shows.
struct ParagraphFlow {
  /// Characters that stand together in one node.
  struct Unit {
    /// A text node, or the element that stands for a character: `w:tab`, `w:br`.
    let node: TemplateNode
    let run: TemplateNode
    /// Their offsets in ``bytes``.
    let range: Range<Int>

    var isText: Bool { node.text != nil }
  }

  let paragraph: TemplateNode
  private(set) var bytes: [UInt8] = []
  private(set) var units: [Unit] = []
  /// Every run with the stretch it covers, empty ones too.
  private(set) var runs: [(node: TemplateNode, range: Range<Int>)] = []
  /// The instructions of the fields in the paragraph, which are no text of its own.
  private(set) var instructions: [UInt8] = []
  /// Whether something stands in it that is no character: a picture, a note, a page break.
  private(set) var holdsObjects = false
  private var openInstructions = 0

  /// What stands in a tag for a line break, and is white space there.
  private static let lineBreak: [UInt8] = [0x0B]
  /// U+FFFC, for what is no character.
  private static let object: [UInt8] = [0xEF, 0xBF, 0xBC]

  init(_ paragraph: TemplateNode) {
    self.paragraph = paragraph
    for child in paragraph.children { read(child) }
  }

  private mutating func read(_ node: TemplateNode) {
    switch node.name {
    case "w:r", "a:r":
      let start = bytes.count
      for child in node.children { read(child, in: node) }
      runs.append((node, start..<bytes.count))
    case "a:br": add(Self.lineBreak, node, node)
    case "w:hyperlink", "w:smartTag", "w:ins", "w:moveTo", "w:sdt", "w:sdtContent", "w:fldSimple", "w:dir", "w:bdo",
      "w:customXml", "a:fld":
      for child in node.children { read(child) }
    case "m:oMath", "m:oMathPara", "mc:AlternateContent": holdsObjects = true
    default: break
    }
  }

  private mutating func read(_ node: TemplateNode, in run: TemplateNode) {
    switch node.name {
    case "w:t", "a:t":
      for child in node.children {
        if let text = child.text, !text.isEmpty { add(Array(text.utf8), child, run) }
      }
    case "w:tab": add([0x09], node, run)
    case "w:br", "w:cr":
      if node.value("w:type") == nil || node.value("w:type") == "textWrapping" {
        add(Self.lineBreak, node, run)
      } else {
        holdsObjects = true
      }
    case "w:noBreakHyphen": add([UInt8(ascii: "-")], node, run)
    case "w:instrText": for child in node.children { instructions += (child.text ?? "").utf8 }
    // What does not show, or only says where a field begins.
    case "w:rPr", "a:rPr", "w:lastRenderedPageBreak", "w:fldChar", "w:delText", "w:delInstrText", "w:annotationRef",
      "w:softHyphen", "w:commentReference":
      break
    default:
      holdsObjects = true
      add(Self.object, node, run)
    }
  }

  private mutating func add(_ characters: [UInt8], _ node: TemplateNode, _ run: TemplateNode) {
    units.append(Unit(node: node, run: run, range: bytes.count..<bytes.count + characters.count))
    // A line break in the XML is white space in Word, and would be the end of a line of the source.
    bytes += characters.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
  }
}
