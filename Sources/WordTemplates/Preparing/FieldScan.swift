/// A field in a paragraph, complex or simple, with what it shows.
struct FieldScan {
  /// Its code, ` REF _Ref1 \r \h `.
  let code: String
  /// The nodes of its code: texts of `w:instrText`.
  let codeTexts: [TemplateNode]
  /// The runs that show its result.
  let result: [TemplateNode]
  /// `w:fldSimple`, or the `w:fldChar` that begins it.
  let beginning: TemplateNode

  /// The fields of a paragraph, inner ones after the one they stand in.
  static func fields(of paragraph: TemplateNode) -> [FieldScan] {
    var fields: [FieldScan] = []
    var open: [(beginning: TemplateNode, code: [TemplateNode], result: [TemplateNode], showsResult: Bool)] = []
    paragraph.walk { node in
      switch node.name {
      case "w:p": return node === paragraph
      case "w:fldSimple":
        fields.append(
          FieldScan(
            code: node.value("w:instr") ?? "", codeTexts: [], result: node.children.filter { $0.name == "w:r" },
            beginning: node))
      case "w:fldChar":
        switch node.value("w:fldCharType") {
        case "begin": open.append((node, [], [], false))
        case "separate": if !open.isEmpty { open[open.count - 1].showsResult = true }
        case "end":
          guard let field = open.popLast() else { break }
          let code = field.code.compactMap(\.text).joined()
          fields.append(
            FieldScan(code: code, codeTexts: field.code, result: field.result, beginning: field.beginning))
        default: break
        }
      case "w:instrText": if !open.isEmpty { open[open.count - 1].code += node.children }
      case "w:r":
        if let last = open.last, last.showsResult, !node.children.contains(where: { $0.name == "w:fldChar" }) {
          open[open.count - 1].result.append(node)
        }
      default: break
      }
      return true
    }
    return fields
  }

  /// The words of the code: the field's name, what it refers to, its switches.
  var words: [String] { code.split(whereSeparator: \.isWhitespace).map(String.init) }
}
