import Diagnostics
import OpenXML
import Readers

/// The lists of a template: its numbering part, and which styles are numbered.
struct TemplateNumbering: Sendable {
  let definitions: NumberingDefinitions
  let styles: NumberingStyles
  /// The numbering part, where there is one.
  let part: PartName?
  /// What each instance of a list is made of, by its number.
  let lists: [Int: MadeLists.Definition]

  /// The lists of an included file, whose numbering is part of another's.
  init(root: XMLElement?, styles: XMLElement?) {
    part = nil
    self.styles = styles.map { NumberingStyles(reading: $0) } ?? NumberingStyles()
    definitions = root.map { NumberingDefinitions(reading: $0) } ?? NumberingDefinitions()
    lists = root.map(Self.lists) ?? [:]
  }

  init(_ package: PackageReader, main: PartName) throws(Faults) {
    let relationships = try package.relationships(of: main)
    func part(_ kind: String) -> PartName? {
      for relationship in relationships where TemplatePrefixes.kind(ofRelationship: relationship.type) == kind {
        if case .part(let name) = relationship.target, package.has(name) { return name }
      }
      return nil
    }
    self.part = part("numbering")
    styles =
      try part("styles").map { name throws(Faults) in
        NumberingStyles(reading: try package.xml(of: name))
      } ?? NumberingStyles()
    guard let name = self.part else {
      definitions = NumberingDefinitions()
      lists = [:]
      return
    }
    let root = try package.xml(of: name)
    definitions = NumberingDefinitions(reading: root)
    lists = Self.lists(root)
  }

  /// The largest number of a list.
  var largest: Int { lists.keys.max() ?? 0 }

  /// Where a paragraph stands in a list.
  func place(of paragraph: TemplateNode) -> NumberingPlace? {
    let properties = paragraph.first("w:pPr")?.tree
    return styles.place(
      style: properties?.first("pStyle")?.value("val"), direct: NumberingProperties(ofParagraph: properties),
      in: definitions)
  }

  private static func lists(_ root: XMLElement) -> [Int: MadeLists.Definition] {
    var starts: [Int: [Int]] = [:]
    for abstract in root.elements where abstract.name.local == "abstractNum" {
      guard let id = abstract.value("abstractNumId").flatMap({ Int($0) }) else { continue }
      starts[id] = abstract.elements.filter { $0.name.local == "lvl" }.map { level in
        level.first("start")?.value("val").flatMap { Int($0) } ?? 0
      }
    }
    var lists: [Int: MadeLists.Definition] = [:]
    for num in root.elements where num.name.local == "num" {
      guard let id = num.value("numId").flatMap({ Int($0) }), id <= Int(Int32.max) / 2,
        let abstract = num.first("abstractNumId")?.value("val").flatMap({ Int($0) })
      else { continue }
      lists[id] = MadeLists.Definition(abstract: abstract, starts: Array((starts[abstract] ?? []).prefix(9)))
    }
    return lists
  }
}
