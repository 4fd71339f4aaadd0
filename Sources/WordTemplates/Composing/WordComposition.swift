import Diagnostics
import OpenXML
import Synchronization
import Writers

/// What the Word files that a template includes bring along, gathered while they are compiled: styles, lists, pictures and
/// other parts, relationships of the document's own text.
final class WordComposition: Sendable {
  /// A part that comes from an included file.
  struct AddedPart: Sendable {
    let name: PartName
    /// nil for relationships, which have their type by their ending.
    let contentType: String?
    /// nil for a part that every merge fills.
    let content: DeflatedPart?
  }

  struct State: Sendable {
    /// The styles of the whole, those of the template first.
    var styles: XMLElement?
    var addsStyles = false
    var abstracts: [XMLElement] = []
    var nums: [XMLElement] = []
    var lists: [Int: MadeLists.Definition] = [:]
    var lastAbstract = 0
    var lastNum = 0
    var relationships: [Relationship] = []
    var parts: [AddedPart] = []
    var takenNames: Set<String> = []
    var guests = 0
    /// Parts with tags that have a text and a program of their own: headers and footers.
    var filled: [CompiledPart] = []
    /// The kinds of notes that included files have.
    var notes: Set<NoteKind> = []
    /// The copies of parts, by file and name.
    var copies: [String: PartName] = [:]
  }

  /// The namespaces that the document's root declares, and the prefixes it lets older programs ignore.
  let namespaces: [XMLNamespaceDeclaration]
  let ignorable: Set<String>
  /// The properties of the document's last section.
  let section: XMLElement?
  private let state: Mutex<State>

  /// Abstract definitions that one document's outlines may begin, so that those of included files do not meet them.
  private static let leftForFragments = 10_000

  init(
    _ package: PackageReader, root: TemplateNode, main: PartName, numbering: TemplateNumbering,
    fragments: WordFragments?
  ) throws(Faults) {
    section = root.first("w:body")?.children.last { $0.isSectionEnd }?.tree
    namespaces = root.element?.namespaces ?? []
    ignorable = Set((root.value("mc:Ignorable") ?? "").split(separator: " ").map(String.init))
    var state = State()
    state.styles = try Self.styles(package, main, fragments)
    state.takenNames = Set(package.partNames.map { $0.path.lowercased() })
    state.lastNum = max(numbering.largest, fragments?.lastList ?? 0)
    if fragments?.numbering != nil { state.lastAbstract = Self.leftForFragments }
    if let part = numbering.part {
      for element in try package.xml(of: part).elements where element.name.local == "abstractNum" {
        state.lastAbstract = max(state.lastAbstract, element.value("abstractNumId").flatMap { Int($0) } ?? 0)
      }
    }
    self.state = Mutex(state)
  }

  /// The styles of the whole: the template's, with what blocks need besides.
  private static func styles(_ package: PackageReader, _ main: PartName, _ fragments: WordFragments?) throws(Faults)
    -> XMLElement?
  {
    for relationship in try package.relationships(of: main)
    where TemplatePrefixes.kind(ofRelationship: relationship.type) == "styles" {
      guard case .part(let name) = relationship.target, package.has(name) else { continue }
      if let bytes = fragments?.parts.first(where: { $0.name == name })?.content.unpacked() {
        return try XMLReader.read(bytes, named: package.file)
      }
      return try package.xml(of: name)
    }
    return nil
  }

  /// Changes what was gathered.
  func change<Result, Failure: Error>(_ body: (inout State) throws(Failure) -> sending Result) throws(Failure)
    -> sending Result
  {
    try state.withLock { state throws(Failure) in try body(&state) }
  }

  var gathered: State { state.withLock { $0 } }
}

extension WordComposition.State {
  /// A name for a part that no other has: in the folder and with the ending of the one it is a copy of.
  mutating func freeName(like name: PartName) -> PartName {
    let stem = name.fileName.prefix { !$0.isNumber && $0 != "." }
    var number = 1
    while true {
      let path = "\(name.folder)\(stem)\(guests)x\(number)\(name.ending.isEmpty ? "" : "." + name.ending)"
      if let free = PartName(path), takenNames.insert(path.lowercased()).inserted { return free }
      number += 1
    }
  }

  /// A relationship of the document's own text to something an included file refers to.
  mutating func relate(_ kind: String, _ target: Relationship.Target) -> String {
    if let known = relationships.first(where: { $0.type == kind && $0.target == target }) { return known.id }
    let id = "included\(relationships.count + 1)"
    relationships.append(Relationship(id: id, type: kind, target: target))
    return id
  }
}
