import Diagnostics
import OpenXML

/// The lists of all documents: each definition once, and for each document numbers of its own that begin anew.
final class JoinedLists {
  private let story = JoinedStory("numbering", part: .fixed("word/numbering.xml"))
  private var known: [[UInt8]: Int] = [:]
  private var sheets: [DeflatedPart: NumberingSheet] = [:]
  private var lastAbstract = -1
  private(set) var lastNumber = 0
  /// The numbers, which stand behind all definitions.
  private var numbers: [UInt8] = []

  private static let kept = 16

  func sheet(of member: JoinedMember) throws(Faults) -> NumberingSheet? {
    guard let part = member.part("numbering") else { return nil }
    let packed = try member.package.packed(of: part)
    if let sheet = sheets[packed] { return sheet }
    let root = try member.package.xml(of: part)
    try story.begin(like: root)
    var sheet = NumberingSheet(root)
    for (id, definition) in sheet.definitions { sheet.joined[id] = try take(definition, from: root) }
    if sheets.count >= Self.kept { sheets = [:] }
    sheets[packed] = sheet
    return sheet
  }

  private func take(_ definition: XMLElement, from root: XMLElement) throws(Faults) -> Int {
    var definition = definition
    definition.set("abstractNumId", to: "0")
    let key = try story.written([definition], from: root)
    if let number = known[key] { return number }
    lastAbstract += 1
    known[key] = lastAbstract
    definition.set("abstractNumId", to: String(lastAbstract))
    try story.append([definition], from: root)
    return lastAbstract
  }

  func newNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }

  func add(_ number: XMLElement, from root: XMLElement) throws(Faults) {
    numbers += try story.written([number], from: root)
  }

  func finish() throws(Faults) -> DeflatedPart? { try story.finish(numbers) }
}

/// The lists of one document as its part has them.
struct NumberingSheet {
  struct List {
    /// The definition's own id.
    var definition: String
    var element: XMLElement
  }

  let root: XMLElement
  private(set) var lists: [String: List] = [:]
  /// What lists look like, in the order of the file, without what links them to styles.
  private(set) var definitions: [(id: String, element: XMLElement)] = []
  /// The ids of the definitions in the whole.
  var joined: [String: Int] = [:]
  /// The levels that belong to styles.
  private var levels: [String: [String: Int]] = [:]
  /// The levels that no higher one begins anew.
  private var goingOn: [String: Set<Int>] = [:]
  private var starts: [String: [Int: String]] = [:]

  init(_ numbering: XMLElement) {
    root = numbering.head
    let abstracts = numbering.elements.filter { $0.isWord("abstractNum") }
    let byStyle = Dictionary(
      abstracts.compactMap { element in
        element.val(of: "styleLink").flatMap { style in element.value("abstractNumId").map { (style, $0) } }
      }, uniquingKeysWith: { first, _ in first })
    var linked: [String: String] = [:]
    for element in abstracts {
      guard let id = element.value("abstractNumId") else { continue }
      if let style = element.val(of: "numStyleLink"), let other = byStyle[style], other != id { linked[id] = other }
      learn(element, id)
      definitions.append((id, Self.cleaned(element)))
    }
    for element in numbering.elements where element.isWord("num") {
      guard let id = element.value("numId"), let definition = element.val(of: "abstractNumId") else { continue }
      lists[id] = List(definition: linked[definition] ?? definition, element: element)
    }
  }

  private mutating func learn(_ definition: XMLElement, _ id: String) {
    for level in definition.elements where level.isWord("lvl") {
      guard let number = level.value("ilvl").flatMap({ Int($0) }) else { continue }
      if let style = level.val(of: "pStyle") { levels[id, default: [:]][style] = number }
      if level.val(of: "lvlRestart") == "0" { goingOn[id, default: []].insert(number) }
      starts[id, default: [:]][number] = level.val(of: "start")
    }
  }

  /// Word takes lists with one nsid for one list; a picture for a bullet gives way to the level's character.
  private static func cleaned(_ definition: XMLElement) -> XMLElement {
    var definition = definition
    definition.attributes.removeAll { $0.name.local == "restartNumberingAfterBreak" }
    definition.remove(["nsid", "tmpl", "styleLink", "numStyleLink"])
    for index in definition.children.indices {
      guard case .element(var level) = definition.children[index], level.isWord("lvl") else { continue }
      level.remove(["pStyle", "lvlPicBulletId"])
      level.attributes.removeAll { $0.name.local == "tplc" }
      definition.children[index] = .element(level)
    }
    return definition
  }

  func level(of style: String, in list: String) -> Int? {
    lists[list].flatMap { levels[$0.definition]?[style] }
  }

  func goesOn(_ level: Int, in definition: String) -> Bool { goingOn[definition]?.contains(level) ?? false }

  func start(of level: Int, in definition: String) -> String { starts[definition]?[level] ?? "1" }
}
