import Diagnostics
import OpenXML

/// The lists of one document while its text passes by: each begins anew where the document first counts on.
///
/// Lists of one definition count together, so that only the first use of a level begins anew, and those below it with it.
final class MemberLists {
  private let sheet: NumberingSheet?
  private let lists: JoinedLists
  private var numbers: [String: Int] = [:]
  private var order: [String] = []
  /// The levels of each definition that count from their start already.
  private var begun: [String: Set<Int>] = [:]
  /// The levels at which a list begins anew.
  private var restarts: [String: Set<Int>] = [:]

  private static let levels = 9

  init(_ sheet: NumberingSheet?, in lists: JoinedLists) {
    self.sheet = sheet
    self.lists = lists
  }

  /// The number of a list in the whole, used for a paragraph of that level; nil for a list that does not exist.
  func use(_ list: String, level: Int) -> String? {
    guard let sheet, let known = sheet.lists[list], sheet.joined[known.definition] != nil else { return nil }
    if begun[known.definition, default: []].insert(level).inserted { restarts[list, default: []].insert(level) }
    for lower in level + 1..<max(level + 1, Self.levels) where !sheet.goesOn(lower, in: known.definition) {
      begun[known.definition, default: []].insert(lower)
    }
    if let number = numbers[list] { return String(number) }
    let number = lists.newNumber()
    numbers[list] = number
    order.append(list)
    return String(number)
  }

  func level(of style: String, in list: String) -> Int { sheet?.level(of: style, in: list) ?? 0 }

  /// Writes the lists that were used.
  func finish() throws(Faults) {
    guard let sheet else { return }
    for list in order {
      guard let known = sheet.lists[list], let number = numbers[list], let definition = sheet.joined[known.definition]
      else { continue }
      var element = known.element
      element.set("numId", to: String(number))
      element.attributes.removeAll { $0.name.local == "durableId" }
      var overrides = element.elements.filter { $0.isWord("lvlOverride") }
      for level in restarts[list, default: []].sorted() {
        restart(level, sheet.start(of: level, in: known.definition), in: &overrides, like: element)
      }
      overrides.sort { (Int($0.value("ilvl") ?? "") ?? 0) < (Int($1.value("ilvl") ?? "") ?? 0) }
      let first = XMLElement(like: element, "abstractNumId", attributes: ["val": String(definition)])
      element.children = ([first] + overrides.map(Self.cleaned)).map { .element($0) }
      try lists.add(element, from: sheet.root)
    }
  }

  private func restart(_ level: Int, _ start: String, in overrides: inout [XMLElement], like element: XMLElement) {
    let index =
      overrides.firstIndex { $0.value("ilvl") == String(level) }
      ?? {
        overrides.append(XMLElement(like: element, "lvlOverride", attributes: ["ilvl": String(level)]))
        return overrides.count - 1
      }()
    if overrides[index].first("startOverride") != nil { return }
    let own = overrides[index].first("lvl")?.val(of: "start") ?? start
    overrides[index].children.insert(
      .element(XMLElement(like: element, "startOverride", attributes: ["val": own])), at: 0)
  }

  private static func cleaned(_ override: XMLElement) -> XMLElement {
    var override = override
    for index in override.children.indices {
      guard case .element(var level) = override.children[index], level.isWord("lvl") else { continue }
      level.remove(["pStyle", "lvlPicBulletId"])
      override.children[index] = .element(level)
    }
    return override
  }
}
