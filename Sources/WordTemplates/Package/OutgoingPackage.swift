import Diagnostics
import OpenXML

/// What of a template's package must be otherwise in every document: a template becomes a document, macros stay behind,
/// and fields that only Word can bring up to date are marked for it.
struct OutgoingPackage {
  /// Parts that are otherwise, by the names of their entries.
  private var edited: [String: XMLElement] = [:]
  /// Parts that the template does not have, in their order; nil for one that every merge fills.
  private(set) var added: [(entry: String, content: DeflatedPart?)] = []
  /// Entries that are not carried over.
  private(set) var leftOut: Set<String> = []

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

  init(_ package: PackageReader, main: PartName, updatesFields: Bool) throws(Faults) {
    if let type = package.contentTypes.type(of: main)?.lowercased(), Self.otherKinds.contains(type) {
      try becomeDocument(package, main)
    }
    if updatesFields { try updateFields(package, main) }
  }

  // MARK: Kind

  private mutating func becomeDocument(_ package: PackageReader, _ main: PartName) throws(Faults) {
    let macros = package.partNames.filter { name in
      package.contentTypes.type(of: name).map { Self.macroTypes.contains($0.lowercased()) } ?? false
    }
    for name in macros { leftOut.formUnion([name.entryName, name.relationships.entryName]) }
    try edit("[Content_Types].xml", in: package) { types in
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
    try edit(main.relationships.entryName, in: package) { relationships in
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
  private mutating func updateFields(_ package: PackageReader, _ main: PartName) throws(Faults) {
    for relationship in try package.relationships(of: main)
    where TemplatePrefixes.kind(ofRelationship: relationship.type) == "settings" {
      guard case .part(let name) = relationship.target, package.has(name) else { continue }
      try edit(name.entryName, in: package) { settings in
        if settings.first("updateFields") != nil { return }
        let position = settings.children.firstIndex { child in
          if case .element(let element) = child { Self.behindUpdateFields.contains(element.name.local) } else { false }
        }
        let update = XMLElement(like: settings, "updateFields", attributes: ["val": "true"])
        settings.children.insert(.element(update), at: position ?? settings.children.count)
      }
    }
  }

  private mutating func edit(_ entry: String, in package: PackageReader, _ change: (inout XMLElement) -> Void)
    throws(Faults)
  {
    guard let name = PartName("/" + entry), package.has(name) else { return }
    var root = try edited[entry] ?? package.xml(of: name)
    change(&root)
    edited[entry] = root
  }

  /// The bytes of the parts that are otherwise, by the names of their entries.
  func replaced() throws(Faults) -> [String: DeflatedPart] {
    var replaced: [String: DeflatedPart] = [:]
    for (entry, root) in edited {
      let writer = XMLWriter(capacity: 16 * 1024)
      writer.tree(root)
      replaced[entry] = DeflatedPart(deflating: try writer.finish())
    }
    return replaced
  }

  // MARK: Included files

  /// Takes in what included files bring along.
  mutating func add(_ gathered: WordComposition.State, to package: PackageReader, main: PartName) throws(Faults) {
    if gathered.addsStyles, let styles = gathered.styles, let entry = try entry(of: "styles", package, main) {
      edited[entry] = styles
    }
    if !gathered.relationships.isEmpty {
      try edit(main.relationships.entryName, in: package) { root in
        for relationship in gathered.relationships {
          root.children.append(.element(root.relationship(relationship, from: main)))
        }
      }
    }
    added += gathered.parts.map { ($0.name.entryName, $0.content) }
    try edit("[Content_Types].xml", in: package) { types in
      for part in gathered.parts {
        guard let type = part.contentType else { continue }
        types.children.append(
          .element(
            XMLElement(
              like: types, "Override", attributes: ["PartName": part.name.path, "ContentType": type])))
      }
    }
  }

  private func entry(of kind: String, _ package: PackageReader, _ main: PartName) throws(Faults) -> String? {
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
        attributes: ["Id": relationship.id, "Type": relationship.type, "Target": name.path])
    case .external(let address):
      XMLElement(
        like: self, "Relationship",
        attributes: [
          "Id": relationship.id, "Type": relationship.type, "Target": address, "TargetMode": "External",
        ])
    }
  }
}
