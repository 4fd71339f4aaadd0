import Diagnostics
import OpenXML
import Writers

/// What of a template's package must be otherwise in every document: a template becomes a document, macros stay behind,
/// and fields that only Word can bring up to date are marked for it.
struct OutgoingPackage {
  /// Parts that are otherwise, by the names of their entries.
  private var edited: [String: XMLElement] = [:]
  /// Parts that the template does not have, in their order; nil for one that every merge fills.
  private(set) var added: [(entry: String, content: DeflatedPart?)] = []
  /// Entries that are not carried over.
  private(set) var leftOut: Set<String> = []

  /// What `[Content_Types].xml` is called in the archive.
  static let types = "[Content_Types].xml"

  private let package: PackageReader
  private let main: PartName
  /// Whether the merge may add pictures, whose kinds must then be known.
  private let takesPictures: Bool
  private(set) var includedLists: [UInt8] = []

  private static let document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  /// What a .dotx, a .docm and a .dotm are.
  private static let otherKinds: Set<String> = [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroenabled.main+xml",
    "application/vnd.ms-word.template.macroenabledtemplate.main+xml",
  ]
  private static let macroTypes: Set<String> = [
    "application/vnd.ms-office.vbaproject", "application/vnd.ms-word.vbadata+xml",
  ]

  init(_ package: PackageReader, main: PartName, updatesFields: Bool, takesPictures: Bool) throws(Faults) {
    self.package = package
    self.main = main
    self.takesPictures = takesPictures
    if let type = package.contentTypes.type(of: main)?.lowercased(), Self.otherKinds.contains(type) {
      try becomeDocument()
    }
    if updatesFields { try updateFields() }
  }

  // MARK: Kind

  private mutating func becomeDocument() throws(Faults) {
    let macros = package.partNames.filter { name in
      package.contentTypes.type(of: name).map { Self.macroTypes.contains($0.lowercased()) } ?? false
    }
    let main = main
    for name in macros { leftOut.formUnion([name.entryName, name.relationships.entryName]) }
    try edit(Self.types) { types in
      types.children.removeAll { child in
        guard case .element(let element) = child, let name = element.value("PartName") else { return false }
        return macros.contains { $0.path.lowercased() == name.lowercased() }
      }
      for index in types.children.indices {
        guard case .element(var element) = types.children[index],
          element.value("PartName")?.lowercased() == main.path.lowercased()
        else { continue }
        element.set("ContentType", to: Self.document)
        types.children[index] = .element(element)
      }
    }
    if macros.isEmpty { return }
    try edit(main.relationships.entryName) { relationships in
      relationships.children.removeAll { child in
        guard case .element(let element) = child, let target = element.value("Target"),
          element.value("TargetMode") != "External"
        else { return false }
        return PartName.resolve(target, from: main.folder).map { macros.contains($0) } ?? false
      }
    }
  }

  // MARK: Fields

  /// CT_Settings of wml.xsd: what stands behind `w:updateFields`.
  private static let behindUpdateFields: Set<String> = [
    "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema",
    "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade",
    "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags",
    "decimalSymbol", "listSeparator", "docId", "chartTrackingRefBased", "conflictMode", "discardImageEditingData",
    "defaultImageDpi",
  ]

  /// Word then brings a table of contents and its like up to date when it opens the document.
  private mutating func updateFields() throws(Faults) {
    for relationship in try package.relationships(of: main)
    where TemplatePrefixes.kind(ofRelationship: relationship.type) == "settings" {
      guard case .part(let name) = relationship.target, package.has(name) else { continue }
      try edit(name.entryName) { settings in
        if settings.first("updateFields") != nil { return }
        let position = settings.children.firstIndex { child in
          if case .element(let element) = child { Self.behindUpdateFields.contains(element.name.local) } else { false }
        }
        let update = XMLElement(like: settings, "updateFields", attributes: ["val": "true"])
        settings.children.insert(.element(update), at: position ?? settings.children.count)
      }
    }
  }

  private mutating func edit(_ entry: String, _ change: (inout XMLElement) -> Void) throws(Faults) {
    var root: XMLElement
    if let known = edited[entry] {
      root = known
    } else {
      guard let name = PartName("/" + entry), package.has(name) else { return }
      root = try package.xml(of: name)
    }
    change(&root)
    edited[entry] = root
  }

  /// The bytes of the parts that are otherwise, by the names of their entries.
  func replaced() throws(Faults) -> [String: DeflatedPart] {
    var replaced: [String: DeflatedPart] = [:]
    for (entry, root) in edited { replaced[entry] = try Self.packed(root) }
    return replaced
  }

  /// The kinds of parts of a document with pictures.
  func typesWithPictures() throws(Faults) -> DeflatedPart? {
    guard takesPictures else { return nil }
    var copy = self
    try copy.edit(Self.types) { types in
      for ending in ["png", "jpeg"]
      where !types.elements.contains(where: { $0.value("Extension")?.lowercased() == ending }) {
        types.children.insert(
          .element(
            XMLElement(like: types, "Default", unprefixed: ["Extension": ending, "ContentType": "image/\(ending)"])),
          at: 0)
      }
    }
    return try copy.edited[Self.types].map(Self.packed)
  }

  private static func packed(_ root: XMLElement) throws(Faults) -> DeflatedPart {
    let writer = XMLWriter(capacity: 16 * 1024)
    writer.tree(root)
    return DeflatedPart(deflating: try writer.finish())
  }

  // MARK: Blocks and included files

  /// Puts the template's styles with those that blocks need in place of its own.
  mutating func add(_ fragments: WordFragments) throws(Faults) {
    for part in fragments.parts where part.name != fragments.addedNumbering {
      if let bytes = part.content.unpacked() {
        edited[part.name.entryName] = try XMLReader.read(bytes, named: package.file)
      }
    }
  }

  /// Takes in what included files bring along.
  mutating func add(_ gathered: WordComposition.State) throws(Faults) {
    if gathered.addsStyles, let styles = gathered.styles, let entry = try entry(of: "styles") {
      edited[entry] = styles
    }
    let lists = gathered.abstracts + gathered.nums
    includedLists = lists.isEmpty ? [] : try XMLFragment(lists).bytes
    try relate(gathered.relationships)
    for part in gathered.parts { try add(part.name, part.contentType, part.content) }
  }

  /// Lets the document's own text refer to something more.
  mutating func relate(_ relationships: [Relationship]) throws(Faults) {
    if relationships.isEmpty { return }
    let main = main
    try edit(main.relationships.entryName) { root in
      for relationship in relationships { root.children.append(.element(root.relationship(relationship, from: main))) }
    }
  }

  /// A part that the template does not have; without content one that every merge fills.
  mutating func add(_ name: PartName, _ contentType: String?, _ content: DeflatedPart?) throws(Faults) {
    added.append((name.entryName, content))
    guard let contentType else { return }
    try edit(Self.types) { types in
      types.children.append(
        .element(
          XMLElement(like: types, "Override", unprefixed: ["PartName": name.path, "ContentType": contentType])))
    }
  }

  private func entry(of kind: String) throws(Faults) -> String? {
    for relationship in try package.relationships(of: main)
    where TemplatePrefixes.kind(ofRelationship: relationship.type) == kind {
      if case .part(let name) = relationship.target { return name.entryName }
    }
    return nil
  }
}

extension XMLElement {
  /// A relationship as an element among those of a part.
  fileprivate func relationship(_ relationship: Relationship, from owner: PartName) -> XMLElement {
    switch relationship.target {
    case .part(let name):
      XMLElement(
        like: self, "Relationship",
        unprefixed: ["Id": relationship.id, "Type": relationship.type, "Target": name.target(from: owner.folder)])
    case .external(let address):
      XMLElement(
        like: self, "Relationship",
        unprefixed: [
          "Id": relationship.id, "Type": relationship.type, "Target": address, "TargetMode": "External",
        ])
    }
  }
}
