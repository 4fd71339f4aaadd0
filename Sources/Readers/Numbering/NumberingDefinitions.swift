package import OpenXML

/// The lists that a document may have paragraphs in: `numbering.xml`.
package struct NumberingDefinitions: Sendable {
  /// How many levels a list has.
  package static let levelCount = 9
  /// How many links from one definition to another are followed; two are the most that Word makes.
  private static let longestLink = 8

  /// A definition of levels (CT_AbstractNum).
  private struct Abstract {
    var levels = [NumberingLevel?](repeating: nil, count: levelCount)
    /// The style of numbering it is the definition of.
    var styleLink: String?
    /// The style of numbering whose definition holds its levels.
    var numberStyleLink: String?
  }

  /// A list that paragraphs name by its id (CT_Num).
  private struct Instance {
    /// The definition whose levels it has, by its place among them; lists of one definition share their counts.
    var list: Int
    var levels: [Int: NumberingLevel] = [:]
    var starts: [Int: Int] = [:]
  }

  private var abstracts: [Abstract] = []
  private var instances: [Int: Instance] = [:]

  /// No lists.
  package init() {}

  /// Reads the root of `numbering.xml`; what is no number or names nothing is left out.
  package init(reading numbering: XMLElement) {
    var byId: [Int: Int] = [:]
    var byStyle: [String: Int] = [:]
    for element in numbering.elements where element.is("abstractNum", in: numbering.name.namespace) {
      guard let id = element.integer("abstractNumId"), byId[id] == nil else { continue }
      byId[id] = abstracts.count
      let abstract = Self.abstract(element)
      if let style = abstract.styleLink, byStyle[style] == nil { byStyle[style] = abstracts.count }
      abstracts.append(abstract)
    }
    for element in numbering.elements where element.is("num", in: numbering.name.namespace) {
      guard let id = element.integer("numId"), instances[id] == nil,
        let abstract = element.integer(of: "abstractNumId").flatMap({ byId[$0] })
      else { continue }
      instances[id] = Self.instance(element, of: linked(abstract, byStyle))
    }
  }

  private static func abstract(_ element: XMLElement) -> Abstract {
    var abstract = Abstract()
    abstract.styleLink = element.val(of: "styleLink")
    abstract.numberStyleLink = element.val(of: "numStyleLink")
    for child in element.elements where child.is("lvl", in: element.name.namespace) {
      guard let index = child.integer("ilvl"), abstract.levels.indices.contains(index) else { continue }
      abstract.levels[index] = NumberingLevel(reading: child, at: index)
    }
    return abstract
  }

  private static func instance(_ element: XMLElement, of list: Int) -> Instance {
    var instance = Instance(list: list)
    for override in element.elements where override.is("lvlOverride", in: element.name.namespace) {
      guard let index = override.integer("ilvl"), index >= 0, index < levelCount else { continue }
      if let level = override.child("lvl") { instance.levels[index] = NumberingLevel(reading: level, at: index) }
      if let start = override.integer(of: "startOverride") { instance.starts[index] = max(0, start) }
    }
    return instance
  }

  /// The definition that holds the levels of the one at `index`, through styles of numbering.
  private func linked(_ index: Int, _ byStyle: [String: Int]) -> Int {
    var index = index
    for _ in 0..<Self.longestLink {
      guard let style = abstracts[index].numberStyleLink, let next = byStyle[style], next != index else { break }
      index = next
    }
    return index
  }
}

extension NumberingDefinitions {
  /// Whether there is a list of that id.
  package func has(_ id: Int) -> Bool { instances[id] != nil }

  /// What two lists have in common that count together; nil where there is no list of that id.
  package func list(of id: Int) -> Int? { instances[id]?.list }

  /// A level of a list, as the list itself or its definition has it.
  package func level(_ level: Int, of id: Int) -> NumberingLevel? {
    guard let instance = instances[id], level >= 0, level < Self.levelCount else { return nil }
    return instance.levels[level] ?? abstracts[instance.list].levels[level]
  }

  /// Whether a level of the list shows those above it, as `1.1` does.
  package func isOutline(_ id: Int) -> Bool {
    (1..<Self.levelCount).contains { index in
      level(index, of: id).map { $0.outermostShown(at: index) < index } ?? false
    }
  }

  /// The number that a level begins with by the list's own will, against its definition.
  func startOverride(_ level: Int, of id: Int) -> Int? { instances[id]?.starts[level] }

  /// The level of a list that one of the styles is in; the first style that is in one decides.
  package func level(ofStyles styles: [String], in id: Int) -> Int? {
    for style in styles {
      for index in 0..<Self.levelCount where level(index, of: id)?.style == style { return index }
    }
    return nil
  }
}
