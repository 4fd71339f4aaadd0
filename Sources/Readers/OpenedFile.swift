import Diagnostics
import DocumentModel
import OpenXML

/// A Word file while it is read: the parts that all others stand on, and what was found wrong so far.
final class OpenedFile {
  let parts: any WordParts
  /// The part with the text.
  let main: PartName
  /// Its root.
  let document: XMLElement
  let mainRelationships: PartRelationships
  private(set) var styles = WordStyles()
  private(set) var numberingStyles = NumberingStyles()
  private(set) var numbering = NumberingDefinitions()
  /// The root of the file's properties; nil where it has none.
  private(set) var coreProperties: XMLElement?
  private var pictures = PictureCache()
  private(set) var warnings: [Diagnostic] = []

  private var pictureBytes = 0

  /// A document of a hundred photographs has about as much.
  private static let mostPictureBytes = 256 * 1024 * 1024
  /// More warnings than these help nobody.
  private static let mostWarnings = 100

  init(_ parts: any WordParts) throws(Faults) {
    self.parts = parts
    guard let main = parts.relationships.first(where: { $0.isOf("officeDocument") })?.part,
      let bytes = try parts.bytes(of: main)
    else { throw Faults(.notAWordDocument(parts.file)) }
    self.main = main
    document = try XMLReader.read(bytes, named: "\(parts.file): \(main.entryName)")
    guard document.isWord("document") else { throw Faults(.notAWordDocument(parts.file)) }
    var faults: [Diagnostic] = []
    mainRelationships = PartRelationships(of: main, in: parts, faults: &faults)
    for fault in faults { warn(fault) }
    if let root = related("styles") {
      styles = WordStyles(reading: root)
      numberingStyles = NumberingStyles(reading: root)
    }
    let isCore = { (relationship: Relationship) in relationship.type.hasSuffix("/metadata/core-properties") }
    if let core = parts.relationships.first(where: isCore)?.part { coreProperties = xml(of: core) }
    if let root = related("numbering") { numbering = NumberingDefinitions(reading: root) }
  }

  func warn(_ warning: Diagnostic) {
    if warnings.count < Self.mostWarnings, !warnings.contains(warning) { warnings.append(warning) }
  }

  /// The root of the part that the text refers to as a `kind`; nil, with a warning, where it cannot be read.
  func related(_ kind: String) -> XMLElement? {
    mainRelationships.part(ofKind: kind).flatMap { xml(of: $0) }
  }

  /// The root of a part; nil, with a warning, where it cannot be read.
  func xml(of part: PartName) -> XMLElement? {
    do throws(Faults) {
      guard let bytes = try parts.bytes(of: part) else {
        warn(.wordPartNotRead(parts.file, part.entryName, because: []))
        return nil
      }
      return try XMLReader.read(bytes, named: "\(parts.file): \(part.entryName)")
    } catch {
      warn(.wordPartNotRead(parts.file, part.entryName, because: error.diagnostics))
      return nil
    }
  }

  func relationships(of part: PartName) -> PartRelationships {
    var faults: [Diagnostic] = []
    let relationships = PartRelationships(of: part, in: parts, faults: &faults)
    for fault in faults { warn(fault) }
    return relationships
  }

  /// Whether one more picture is shown: a large one that stands in the text a thousand times is malice.
  func hasRoom(for picture: PictureCache.Picture) -> Bool {
    pictureBytes += picture.bytes.count
    if pictureBytes <= Self.mostPictureBytes { return true }
    warn(.wordContentLeftOut(parts.file, "what there is of pictures beyond \(Self.mostPictureBytes / 1_048_576) MB"))
    return false
  }

  /// The picture in a part; nil, with a warning, where it is none that a document can show.
  func picture(in part: PartName) -> PictureCache.Picture? {
    if let known = pictures[part] { return known.picture }
    var picture: PictureCache.Picture?
    do throws(Faults) {
      if let bytes = try parts.bytes(of: part) {
        picture = PictureCache.Picture(bytes: bytes)
        if picture == nil { warn(.wordPictureNotRead(parts.file, part.entryName)) }
      } else {
        warn(.wordPartNotRead(parts.file, part.entryName, because: []))
      }
    } catch {
      warn(.wordPartNotRead(parts.file, part.entryName, because: error.diagnostics))
    }
    pictures[part] = PictureCache.Entry(picture: picture)
    return picture
  }
}
