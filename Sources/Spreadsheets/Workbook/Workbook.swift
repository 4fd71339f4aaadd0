import Diagnostics
import OpenXML

/// The parts of a spreadsheet file and what they share: its sheets, formats and texts.
struct Workbook: Sendable {
  struct Sheet: Sendable {
    var name: String
    var isHidden: Bool
    var part: PartName
  }

  let file: String
  let package: PackageReader
  /// Those with cells, in the order of their tabs; sheets that are charts are left out.
  let sheets: [Sheet]
  let formats: CellFormats
  let shared: SharedStrings
  /// Whether days are counted from 1904, as old Macs did, and not from 1900.
  let countsFrom1904: Bool

  init(_ bytes: [UInt8], named file: String) throws(Faults) {
    if CompoundFile.isOne(bytes) {
      throw Faults(CompoundFile.isEncrypted(bytes) ? .workbookProtected(file) : .olderSpreadsheet(file))
    }
    self.file = file
    package = try PackageReader(bytes, named: file, limits: SheetLimits.archive)
    guard let book = package.relationships.part("officeDocument") else { throw Faults(.notASpreadsheet(file)) }
    let kind = package.contentTypes.type(of: book) ?? ""
    if kind.contains("sheet.binary") { throw Faults(.binarySpreadsheet(file)) }
    let root = try package.xml(of: book)
    guard root.name.local == "workbook" else { throw Faults(.notASpreadsheet(file)) }
    let related = try package.relationships(of: book)
    sheets = Self.sheets(root, related)
    countsFrom1904 = ["1", "true"].contains(root.first("workbookPr")?.value("date1904") ?? "")
    let styles = related.part("styles").flatMap { [package] in package.has($0) ? $0 : nil }
    formats = CellFormats(try styles.map { [package] part throws(Faults) in try package.xml(of: part) })
    shared = try SharedStrings(related.part("sharedStrings"), in: package)
  }

  private static func sheets(_ root: XMLElement, _ related: [Relationship]) -> [Sheet] {
    let parts = Dictionary(related.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return (root.first("sheets")?.elements ?? []).compactMap { element in
      // The id stands in the namespace of relationships, whose address has two forms.
      let id = element.attributes.first { $0.name.local == "id" && !$0.name.namespace.isEmpty }?.value
      guard let relationship = id.flatMap({ parts[$0] }), relationship.type.hasSuffix("/worksheet"),
        case .part(let part) = relationship.target
      else { return nil }
      let state = element.value("state") ?? "visible"
      return Sheet(name: element.value("name") ?? "", isHidden: state != "visible", part: part)
    }
  }

  /// The sheet of a name, as Excel compares them without regard to case; nil for the first one that is not hidden.
  func sheet(named name: String?) throws(Faults) -> Sheet {
    guard let first = sheets.first else { throw Faults(.noSheets(file)) }
    guard let name else { return sheets.first { !$0.isHidden } ?? first }
    let found = sheets.first { $0.name == name } ?? sheets.first { $0.name.lowercased() == name.lowercased() }
    guard let found else { throw Faults(.sheetUnknown(name, in: file, known: sheets.map(\.name))) }
    return found
  }
}

extension [Relationship] {
  /// The part of a kind, whichever of the two forms the kind's address has.
  func part(_ kind: String) -> PartName? {
    for relationship in self where relationship.type.hasSuffix("/" + kind) {
      if case .part(let name) = relationship.target { return name }
    }
    return nil
  }
}
