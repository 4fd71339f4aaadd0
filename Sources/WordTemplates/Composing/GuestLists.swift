import OpenXML

/// Brings the lists of an included file into those of the whole, under numbers of their own.
struct GuestLists {
  /// The number each list of the included file has in the whole.
  private(set) var numbers: [String: Int] = [:]
  /// The numbering of the included file under the new numbers.
  private(set) var root: XMLElement?

  init(_ numbering: XMLElement?, styles: [String: String], into state: inout WordComposition.State) {
    guard var numbering else { return }
    var abstracts: [String: Int] = [:]
    for index in numbering.children.indices {
      guard case .element(var element) = numbering.children[index] else { continue }
      switch element.name.local {
      case "abstractNum":
        state.lastAbstract += 1
        if let id = element.value("abstractNumId") { abstracts[id] = state.lastAbstract }
        element.set("abstractNumId", to: String(state.lastAbstract))
        // Word takes lists with one nsid for one list; a copy must not have its original's.
        element.children.removeAll { child in
          if case .element(let child) = child { ["nsid", "tmpl"].contains(child.name.local) } else { false }
        }
        element = element.renaming(styles)
        state.abstracts.append(element)
      case "num":
        state.lastNum += 1
        if let id = element.value("numId") { numbers[id] = state.lastNum }
        element.set("numId", to: String(state.lastNum))
        element = element.changing("abstractNumId") { id in abstracts[id].map { String($0) } ?? id }
        state.nums.append(element)
      default: break
      }
      numbering.children[index] = .element(element)
    }
    root = numbering
  }
}

extension XMLElement {
  /// The same with styles under other names, however deep they are named.
  func renaming(_ styles: [String: String]) -> XMLElement {
    var copy = self
    if ["pStyle", "rStyle", "styleLink", "numStyleLink", "tblStyle"].contains(name.local), let id = value("val"),
      let new = styles[id]
    {
      copy.set("val", to: new)
    }
    copy.children = children.map { child in
      if case .element(let element) = child { .element(element.renaming(styles)) } else { child }
    }
    return copy
  }

  /// The same with the value of children of a name changed.
  func changing(_ local: String, _ change: (String) -> String) -> XMLElement {
    var copy = self
    copy.children = children.map { child in
      guard case .element(var element) = child, element.name.local == local, let value = element.value("val") else {
        return child
      }
      element.set("val", to: change(value))
      return .element(element)
    }
    return copy
  }
}
