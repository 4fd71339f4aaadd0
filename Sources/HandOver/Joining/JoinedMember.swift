import Diagnostics
import OpenXML

/// One of the files that are joined, as it was read.
struct JoinedMember {
  let package: PackageReader
  let main: PartName
  /// The root of the part with the text.
  let root: XMLElement
  let relationships: [Relationship]

  init(_ bytes: [UInt8], named file: String) throws(Faults) {
    let package = try PackageReader(bytes, named: file)
    if let macros = package.partNames.first(where: { ScrubRefusals.isMacro($0, in: package) }) {
      throw Faults(.macrosNotJoined(file, macros.entryName))
    }
    guard let main = package.relationships.first(where: { $0.isOf("officeDocument") })?.part, package.has(main) else {
      throw Faults(.notAWordFile(file))
    }
    self.package = package
    self.main = main
    root = try package.xml(of: main)
    guard root.isWord("document"), root.first("body") != nil else { throw Faults(.notAWordFile(file)) }
    // Names of both kinds of files in one part are known to no program.
    guard root.name.namespace == WordMarkup.main else { throw Faults(.strictNotJoined(file)) }
    relationships = try package.relationships(of: main)
  }

  var file: String { package.file }

  /// The part of a kind that the text refers to: `styles`.
  func part(_ kind: String) -> PartName? {
    relationships.first { $0.isOf(kind) && $0.part.map { package.has($0) } ?? false }?.part
  }

  func root(_ kind: String) throws(Faults) -> XMLElement? {
    guard let part = part(kind) else { return nil }
    return try package.xml(of: part)
  }
}
