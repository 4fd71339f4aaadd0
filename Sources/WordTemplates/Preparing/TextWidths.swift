import Writers

/// How wide the text is where a node of a part stands, in twips: its cell, or the page of its section.
struct TextWidths {
  /// What the cell's margins take, where nothing says otherwise: Word's 0.19 cm at each side.
  private static let cellMargins = 216

  /// The widths of the sections that end within the text, by the child of the body that ends each.
  private var ends: [ObjectIdentifier: Int] = [:]
  /// The width of the last section, or of another part's.
  let last: Int

  /// - Parameter usual: the width where the part says none: that of the document's last section.
  init(_ root: TemplateNode, usual: Int?) {
    guard let body = root.first("w:body") else {
      last = usual ?? Self.sheet
      return
    }
    last = body.children.last { $0.isSectionEnd }.flatMap(Self.width) ?? usual ?? Self.sheet
    var ended: [(child: TemplateNode, width: Int)] = []
    for child in body.children {
      if let section = child.first("w:pPr")?.first("w:sectPr") { ended.append((child, Self.width(section) ?? last)) }
    }
    guard !ended.isEmpty else { return }
    var next = 0
    for child in body.children where next < ended.count {
      ends[ObjectIdentifier(child)] = ended[next].width
      if child === ended[next].child { next += 1 }
    }
  }

  /// A4 with margins of 30 and 15 mm.
  private static let sheet = 9354

  func width(at node: TemplateNode) -> Int {
    var section = last
    for around in node.chain {
      if around.name == "w:tc" {
        let width = around.first("w:tcPr")?.first("w:tcW")
        if width?.value("w:type") == "dxa", let twips = width?.value("w:w").flatMap({ Int($0) }) {
          return max(200, min(twips, 31_680) - Self.cellMargins)
        }
      }
      if let width = ends[ObjectIdentifier(around)] { section = width }
    }
    return section
  }

  private static func width(_ section: TemplateNode) -> Int? {
    func number(_ element: String, _ attribute: String) -> Int {
      section.first(element)?.value(attribute).flatMap { Int($0) }.map { min(max($0, 0), 31_680) } ?? 0
    }
    let width =
      number("w:pgSz", "w:w") - number("w:pgMar", "w:left") - number("w:pgMar", "w:right")
      - number("w:pgMar", "w:gutter")
    return width > 0 ? width : nil
  }
}

extension FragmentPlace {
  /// What a paragraph gives to blocks in its place: its properties, those of the run of its value, its width.
  init(inPlaceOf paragraph: TemplateNode, _ widths: TextWidths) {
    var run: TemplateNode?
    paragraph.walk { node in
      if case .output = node.kind { run = node.enclosing { $0.name == "w:r" } }
      return run == nil
    }
    self.init(
      paragraph: paragraph.first("w:pPr")?.tree, run: run?.first("w:rPr")?.tree, width: widths.width(at: paragraph))
  }
}
