import Diagnostics
import OpenXML

/// What of a template's package must be otherwise in every document: a template becomes a document, macros stay behind,
/// and fields that only Word can bring up to date are marked for it.
struct OutgoingPackage {
  /// Parts with other bytes, by the names of their entries.
  private(set) var replaced: [String: DeflatedPart] = [:]
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
    var root = try package.xml(of: name)
    change(&root)
    let writer = XMLWriter(capacity: 16 * 1024)
    writer.tree(root)
    replaced[entry] = DeflatedPart(deflating: try writer.finish())
  }
}
