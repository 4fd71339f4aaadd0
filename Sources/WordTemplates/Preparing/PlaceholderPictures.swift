import OpenXML

/// Finds the drawings whose alternative text is nothing but one `{{ }}`: their picture is the one that it names.
enum PlaceholderPictures {
  /// Whether there are any.
  static func place(_ root: TemplateNode) -> Bool {
    var drawings: [TemplateNode] = []
    root.walk { node in
      if node.name == "wp:inline" || node.name == "wp:anchor" { drawings.append(node) }
      return true
    }
    var found = false
    for drawing in drawings where place(drawing: drawing) { found = true }
    return found
  }

  private static func place(drawing: TemplateNode) -> Bool {
    var named: [(node: TemplateNode, number: Int)] = []
    var blip: TemplateNode?
    var extent: TemplateNode?
    drawing.walk { node in
      switch node.name {
      case "wp:docPr", "pic:cNvPr":
        if let number = node.loneOutput(of: "descr") { named.append((node, number)) }
      case "a:blip": blip = blip ?? node
      // The size of the picture itself, where it is not turned or grouped with others.
      case "a:ext" where node.parent?.name == "a:xfrm" && node.parent?.parent?.name == "pic:spPr":
        extent = extent ?? node
      default: break
      }
      return node.name != "w:txbxContent"
    }
    guard let first = named.first, let blip, let relationship = blip.value("r:embed"),
      let outer = drawing.first("wp:extent"), let width = outer.value("cx").flatMap({ Int($0) }),
      let height = outer.value("cy").flatMap({ Int($0) })
    else { return false }
    let box = PictureBox(first.number, width: width, height: height, relationship: relationship)
    outer.fill("cx") { _ in .picture(.firstWidth, box) }
    outer.fill("cy") { _ in .picture(.height, box) }
    extent?.fill("cx") { _ in .picture(.width, box) }
    extent?.fill("cy") { _ in .picture(.height, box) }
    blip.fill("r:embed") { _ in .picture(.relationship, box) }
    // What was cut off, and a drawing in place of the picture, belong to the template's.
    for child in blip.children where child.name == "a:extLst" { child.remove() }
    blip.parent?.first("a:srcRect")?.remove()
    for (node, _) in named {
      for index in node.holes.indices where node.holes[index].name.local == "descr" {
        node.holes[index].kind = .picture(.description, box)
      }
    }
    return true
  }
}

extension TemplateNode {
  /// The output tag that is all of an attribute's text.
  fileprivate func loneOutput(of attribute: String) -> Int? {
    for hole in holes where hole.name.local == attribute {
      if case .text(let pieces) = hole.kind, pieces.count == 1, case .output(let number) = pieces[0] { return number }
    }
    return nil
  }
}
