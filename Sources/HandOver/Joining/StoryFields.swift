import OpenXML

/// What becomes of the fields of a part: their codes may be cut into any number of runs.
struct StoryFields {
  /// For each `w:instrText` in the order of the part: its new text, or nil.
  private(set) var codes: [String?] = []
  /// For each `w:fldSimple`: its new code, or nil.
  private(set) var simpleCodes: [String?] = []
  /// For each `w:t`: its new text, or nil.
  private(set) var texts: [String?] = []
  private var open: [OpenField] = []

  private struct OpenField {
    var codes: [(index: Int, text: String)] = []
    var texts: [Int] = []
    var isResult = false
    var holdsFields = false
  }

  init(_ root: XMLElement, _ names: MemberNames) { look(into: root, names) }

  private mutating func look(into element: XMLElement, _ names: MemberNames) {
    switch element.name.local {
    case "instrText":
      if let last = open.indices.last, !open[last].isResult {
        open[last].codes.append((codes.count, element.allText))
      }
      codes.append(nil)
    case "t":
      if let last = open.indices.last, open[last].isResult { open[last].texts.append(texts.count) }
      texts.append(nil)
    case "fldChar":
      switch element.value("fldCharType") {
      case "begin":
        if let last = open.indices.last { open[last].holdsFields = true }
        open.append(OpenField())
      case "separate": if let last = open.indices.last { open[last].isResult = true }
      case "end": if let field = open.popLast() { close(field, names) }
      default: break
      }
    case "fldSimple":
      open.append(OpenField(isResult: true))
      let changed = element.value("instr").flatMap { names.field($0) }
      simpleCodes.append(changed?.code)
      for case .element(let child) in element.children { look(into: child, names) }
      if let field = open.popLast(), let result = changed?.result { show(result, in: field) }
      return
    default: break
    }
    for case .element(let child) in element.children { look(into: child, names) }
  }

  private mutating func close(_ field: OpenField, _ names: MemberNames) {
    // Among the pieces of a code that holds fields stand theirs: each piece stays where it is.
    if field.holdsFields {
      for (index, text) in field.codes { codes[index] = names.field(text)?.code }
      return
    }
    guard let first = field.codes.first, let changed = names.field(field.codes.map(\.text).joined()) else { return }
    for (index, _) in field.codes { codes[index] = "" }
    codes[first.index] = changed.code
    if let result = changed.result { show(result, in: field) }
  }

  private mutating func show(_ result: String, in field: OpenField) {
    guard let first = field.texts.first else { return }
    for index in field.texts { texts[index] = "" }
    texts[first] = result
  }
}
