import Diagnostics
import OpenXML

/// A Word file while some of its parts are changed, added or taken out; all others keep their bytes.
struct WordFileEdit {
  let package: PackageReader
  /// The part with the text.
  let main: PartName
  /// The part with the text as it came, which most changes leave unread.
  let document: [UInt8]
  /// Parts and relationships that are not what they were, as they will be written.
  private var changed: [PartName: [UInt8]] = [:]
  private var roots: [PartName: XMLElement] = [:]
  private var added: [PartName] = []
  private(set) var removed: Set<PartName> = []
  private var names: Set<String>

  init(_ bytes: [UInt8], named file: String) throws(Faults) {
    package = try PackageReader(bytes, named: file)
    guard let main = package.relationships.first(where: { $0.isOf("officeDocument") })?.part, package.has(main) else {
      throw Faults(.notAWordFile(file))
    }
    self.main = main
    names = Set(package.partNames.map { $0.path.lowercased() })
    document = try package.xmlContents(of: main)
    let root =
      if let opening = PartOpening(of: document) {
        try opening.reading(named: "\(file): \(main.entryName)")
      } else {
        try package.xml(of: main)
      }
    guard root.isWord("document") else { throw Faults(.notAWordFile(file)) }
  }

  var file: String { package.file }

  /// The root of a part as it is by now; nil where there is no such part.
  func root(of part: PartName) throws(Faults) -> XMLElement? {
    if let root = roots[part] { return root }
    if let bytes = changed[part] { return try XMLReader.read(bytes, named: "\(file): \(part.entryName)") }
    guard package.has(part), !removed.contains(part) else { return nil }
    return try package.xml(of: part)
  }

  /// Gives a part other content; its bytes stay where the content is the same.
  mutating func set(_ part: PartName, to root: XMLElement) throws(Faults) {
    roots[part] = root
    changed[part] = try root.written()
  }

  /// Gives a part other bytes, which are XML.
  mutating func set(_ part: PartName, toWritten bytes: [UInt8]) {
    roots[part] = nil
    changed[part] = bytes
  }

  /// What a part refers to by now, as far as it can be found.
  func relationships(of part: PartName) throws(Faults) -> [Relationship] {
    try relationships(in: part.relationships, from: part.folder)
  }

  /// What the package itself refers to by now.
  func packageRelationships() throws(Faults) -> [Relationship] {
    try relationships(in: .packageRelationships, from: "/")
  }

  /// A relationship without a usable target is none: Word opens such a file.
  private func relationships(in part: PartName, from folder: String) throws(Faults) -> [Relationship] {
    guard let root = try root(of: part) else { return [] }
    return root.elements.compactMap { element in
      guard let id = element.value("Id"), let type = element.value("Type"), let target = element.value("Target") else {
        return nil
      }
      if element.value("TargetMode") == "External" {
        return Relationship(id: id, type: type, target: .external(target))
      }
      return PartName.resolve(target, from: folder).map { Relationship(id: id, type: type, target: .part($0)) }
    }
  }

  /// The first name `word/header7.xml` that is free.
  func freeName(_ stem: StaticString) -> PartName {
    var number = 1
    while names.contains(PartName.numbered(stem, number, "xml").path.lowercased()) { number += 1 }
    return .numbered(stem, number, "xml")
  }

  /// Adds a part with its kind; whoever refers to it says so by ``relate(_:to:as:)``.
  mutating func add(_ part: PartName, _ bytes: [UInt8], contentType: String) throws(Faults) {
    set(part, toWritten: bytes)
    if names.insert(part.path.lowercased()).inserted { added.append(part) }
    guard var types = try self.root(of: .contentTypes) else { return }
    types.children.append(
      .element(
        try .made(
          "Override", attributes: ["xmlns": types.name.namespace, "PartName": part.path, "ContentType": contentType])))
    try set(.contentTypes, to: types)
  }

  /// Makes a part (nil for the package) refer to another.
  ///
  /// - Returns: the id of the relationship.
  mutating func relate(_ owner: PartName?, to part: PartName, as type: String) throws(Faults) -> String {
    let name = owner?.relationships ?? .packageRelationships
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    let known = try root(of: name)
    var root: XMLElement
    if let known { root = known } else { root = try .made("Relationships", attributes: ["xmlns": namespace]) }
    let taken = Set(root.elements.compactMap { $0.value("Id") })
    var number = taken.count + 1
    while taken.contains("rId\(number)") { number += 1 }
    let id = "rId\(number)"
    root.children.append(
      .element(
        try .made(
          "Relationship",
          attributes: ["xmlns": namespace, "Id": id, "Type": type, "Target": part.target(from: owner?.folder ?? "/")])))
    try set(name, to: root)
    if names.insert(name.path.lowercased()).inserted { added.append(name) }
    return id
  }

  /// Makes a part (nil for the package) forget relationships, by the address that names their kind.
  mutating func unrelate(_ owner: PartName?, where isGone: (String) -> Bool) throws(Faults) {
    let name = owner?.relationships ?? .packageRelationships
    guard var root = try root(of: name) else { return }
    let count = root.children.count
    root.children.removeAll { child in
      if case .element(let element) = child { isGone(element.value("Type") ?? "") } else { false }
    }
    if root.children.count != count { try set(name, to: root) }
  }

  /// Takes a part out, and all that is said of it; what it refers to stays.
  mutating func remove(_ part: PartName) {
    for name in [part, part.relationships] where package.has(name) { removed.insert(name) }
  }

  /// The bytes of the file: the entries in their order, the new ones behind them.
  func finish() throws(Faults) -> [UInt8] {
    var zip = ZipWriter()
    for (part, written) in try pieces() {
      if let written {
        zip.add(part.entryName, DeflatedPart(deflating: written))
      } else {
        zip.add(part.entryName, try package.packed(of: part))
      }
    }
    return try zip.finish()
  }

  /// The parts in the order they will have, with the bytes of those that are not what they were.
  func pieces() throws(Faults) -> [(part: PartName, written: [UInt8]?)] {
    var edit = self
    if !removed.isEmpty { try edit.forgetRemoved() }
    return package.partNames.filter { !removed.contains($0) }.map { ($0, edit.changed[$0]) }
      + added.map { ($0, edit.changed[$0] ?? []) }
  }

  /// What is gone is referred to by nobody, and has no kind.
  private mutating func forgetRemoved() throws(Faults) {
    let gone = Set(removed.map { $0.path.lowercased() })
    for part in package.partNames where part.ending == "rels" && !removed.contains(part) {
      guard var root = try root(of: part) else { continue }
      let count = root.children.count
      // `/word/_rels/document.xml.rels` speaks of what stands in `/word/`.
      let folder = part.folder.hasSuffix("_rels/") ? String(part.folder.dropLast("_rels/".count)) : part.folder
      root.children.removeAll { child in
        guard case .element(let element) = child, element.value("TargetMode") != "External",
          let target = element.value("Target").flatMap({ PartName.resolve($0, from: folder) })
        else { return false }
        return gone.contains(target.path.lowercased())
      }
      if root.children.count != count { try set(part, to: root) }
    }
    guard var types = try root(of: .contentTypes) else { return }
    types.children.removeAll { child in
      guard case .element(let element) = child, let name = element.value("PartName") else { return false }
      return gone.contains(name.lowercased())
    }
    try set(.contentTypes, to: types)
  }
}

extension PartName {
  static let packageRelationships = PartName.fixed("_rels/.rels")
}
