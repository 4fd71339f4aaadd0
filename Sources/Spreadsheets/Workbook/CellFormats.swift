import OpenXML

/// How the numbers of cells are shown, by the cells' style.
struct CellFormats: Sendable {
  private let shown: [CellFormat]

  /// - Parameter styles: the root of the part of styles; nil for a workbook that has none.
  init(_ styles: XMLElement?) {
    var codes: [Int: String] = [:]
    for format in styles?.first("numFmts")?.elements ?? [] {
      guard let id = format.value("numFmtId").flatMap({ Int($0) }) else { continue }
      codes[id] = format.value("formatCode") ?? ""
    }
    var known: [Int: CellFormat] = [:]
    shown = (styles?.first("cellXfs")?.elements ?? []).map { style in
      let id = style.value("numFmtId").flatMap { Int($0) } ?? 0
      if let format = known[id] { return format }
      let format = codes[id].map { CellFormat(code: $0) } ?? CellFormat(builtIn: id)
      known[id] = format
      return format
    }
  }

  subscript(style: Int?) -> CellFormat {
    guard let style, shown.indices.contains(style) else { return .plain }
    return shown[style]
  }
}
