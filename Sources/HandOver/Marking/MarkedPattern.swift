import Diagnostics
import OpenXML

/// What marking and tagging did to one Word file, for all files that differ from it in their words alone.
///
/// Which parts change, and how, follows from the names of all parts, from those parts that marking reads, from the
/// beginning of the text and from its sections. A file in which all of these are the same gets the same parts, but for
/// its own tag and the words of its headers.
struct MarkedPattern {
  private enum Piece {
    case kept
    case written(ZipEntry)
    case header(WatermarkShape, before: DeflatedPart, after: ZipEntry, HeaderPattern?)
    case text
    case properties
  }

  private let names: [String]
  private let read: [(name: String, part: DeflatedPart?)]
  private let text: String
  private let opening: [UInt8]
  private let sections: [MarkedSection]
  private let pieces: [(name: String, piece: Piece)]
  /// The file's own properties, among which its tag stands.
  private let properties: XMLElement?

  /// What became of a file.
  ///
  /// - Parameters:
  ///   - archive: the file as it was.
  ///   - properties: those that its tag was written into.
  /// - Returns: nil where its sections are found only by reading all of it.
  init?(of marking: WordMarking, _ archive: ZipReader, _ properties: CustomProperties) throws(Faults) {
    let edit = marking.edit
    guard let sections = marking.sections, let opening = PartOpening(of: edit.document) else { return nil }
    self.sections = sections
    self.opening = Array(opening.start)
    self.properties = properties.root
    names = archive.entries.map(\.name)
    text = edit.main.entryName
    let shapes = marking.shapes
    let looked = marking.relationships.filter { $0.isOf("header") || $0.isOf("settings") }.compactMap(\.part)
    let own = [.contentTypes, .packageRelationships, edit.main.relationships, properties.name]
    read = try (own + looked.filter { shapes[$0] == nil }).map { (part) throws(Faults) in
      (part.entryName, try Self.part(part.entryName, of: archive))
    }
    pieces = try edit.pieces().map { (part, written) throws(Faults) in
      let name = part.entryName
      if part == edit.main { return (name, .text) }
      if part == properties.name { return (name, .properties) }
      let after = written.map { ZipEntry(name, DeflatedPart(deflating: $0)) }
      if let shape = shapes[part], let before = try Self.part(name, of: archive) {
        let pattern = written.flatMap { written in
          before.unpacked().flatMap { HeaderPattern(of: $0, marked: written) }
        }
        return (name, .header(shape, before: before, after: after ?? ZipEntry(name, before), pattern))
      }
      return (name, after.map { .written($0) } ?? .kept)
    }
  }

  /// Whether the same files fit both and come out of both alike.
  func isLike(_ other: MarkedPattern) -> Bool {
    names == other.names && opening == other.opening && sections == other.sections
      && read.elementsEqual(other.read) { $0.name == $1.name && $0.part == $1.part }
  }

  /// A part as it stands in an archive that was just made: it is not unpacked to be checked.
  private static func part(_ name: String, of archive: ZipReader) throws(Faults) -> DeflatedPart? {
    guard let entry = archive.entry(name) else { return nil }
    return try archive.packed(of: entry, isChecked: false)
  }

  /// Whether a file has the same parts and says the same in those that marking reads.
  func fits(_ archive: ZipReader) throws(Faults) -> Bool {
    guard archive.entries.count == names.count, zip(archive.entries, names).allSatisfy({ $0.name == $1 }) else {
      return false
    }
    for (name, part) in read {
      if try Self.part(name, of: archive) != part { return false }
    }
    return true
  }

  /// The text of a file that fits, with the places of its sections.
  func text(
    of archive: ZipReader, unpacked: [UInt8]?
  ) throws(Faults) -> (document: [UInt8], sections: [Range<Int>]?)? {
    guard let entry = archive.entry(text) else { return nil }
    let document =
      if let unpacked, unpacked.count == entry.size { unpacked } else { try archive.contents(of: entry) }
    return (document, SectionPlaces.find(in: document))
  }

  /// A file that fits, marked and tagged as the first one was; nil where its sections are others.
  func marking(
    _ archive: ZipReader, _ document: [UInt8], sections places: [Range<Int>], taggedBy tag: DocumentTag
  ) throws(Faults) -> [UInt8]? {
    guard document.starts(with: opening), places.count == sections.count,
      zip(places, sections).allSatisfy({ document[$0].elementsEqual($1.before) })
    else { return nil }
    let marked = MarkedSection.document(document, with: sections, at: places)
    var zip = ZipWriter()
    for (name, piece) in pieces {
      switch piece {
      case .written(let entry): zip.add(entry)
      case .properties:
        zip.add(name, DeflatedPart(deflating: try CustomProperties.part(of: properties, with: tag.values)))
      case .text where marked != nil: zip.add(name, DeflatedPart(deflating: marked ?? []))
      case .kept, .text:
        guard let part = try Self.part(name, of: archive) else { return nil }
        zip.add(name, part)
      case .header(let shape, let before, let after, let pattern):
        guard let part = try Self.part(name, of: archive) else { return nil }
        if part == before {
          zip.add(after)
        } else if let header = try Self.header(part, shape, pattern, named: "\(archive.file): \(name)") {
          zip.add(name, header)
        } else {
          return nil
        }
      }
    }
    return try zip.finish()
  }

  /// A header of other words with the mark; nil where it is no header.
  private static func header(
    _ part: DeflatedPart, _ shape: WatermarkShape, _ pattern: HeaderPattern?, named name: String
  ) throws(Faults) -> DeflatedPart? {
    guard let bytes = part.unpacked() else { return nil }
    if let marked = pattern?.marking(bytes) { return DeflatedPart(deflating: marked) }
    let root = try XMLReader.read(bytes, named: name)
    guard root.isWord("hdr") else { return nil }
    let changed = try MarkedHeader.marking(root, with: shape)
    return changed == root ? part : DeflatedPart(deflating: try changed.written())
  }
}
