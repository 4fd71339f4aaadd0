package import Diagnostics

/// A package from anywhere, read part by part.
package struct PackageReader: Sendable {
  package let file: String
  package let contentTypes: ContentTypes
  /// The relationships of the package itself.
  package let relationships: [Relationship]
  private let zip: ZipReader

  package init(_ bytes: [UInt8], named file: String, limits: ZipLimits = ZipLimits()) throws(Faults) {
    self.file = file
    zip = try ZipReader(bytes, named: file, limits: limits)
    guard let types = zip.entry(ContentTypes.entryName) else {
      throw Faults(.partMissing(file, part: ContentTypes.entryName))
    }
    contentTypes = try ContentTypes(reading: Self.xml(of: types, in: zip), in: file)
    guard let entry = zip.entry("_rels/.rels") else { throw Faults(.partMissing(file, part: "_rels/.rels")) }
    relationships = try RelationshipPart.read(Self.xml(of: entry, in: zip), of: "_rels/.rels", from: "/", in: file)
  }

  package var partNames: [PartName] {
    zip.entries.compactMap { PartName("/" + $0.name) }
  }

  package func has(_ name: PartName) -> Bool { zip.entry(name.entryName) != nil }

  package func contents(of name: PartName) throws(Faults) -> [UInt8] {
    guard let entry = zip.entry(name.entryName) else { throw Faults(.partMissing(file, part: name.entryName)) }
    return try zip.contents(of: entry)
  }

  /// The bytes of a part that somebody reads as XML later, which are not unpacked where they are too many for that.
  package func xmlContents(of name: PartName) throws(Faults) -> [UInt8] {
    guard let entry = zip.entry(name.entryName) else { throw Faults(.partMissing(file, part: name.entryName)) }
    return try Self.xml(of: entry, in: zip)
  }

  /// The bytes of a part, unpacked piece by piece; for parts that are too large to be held.
  package func stream(of name: PartName) throws(Faults) -> PartStream {
    guard let entry = zip.entry(name.entryName) else { throw Faults(.partMissing(file, part: name.entryName)) }
    return try PartStream(entry, in: zip)
  }

  /// A part as it stands in the archive, to be carried over into another one untouched.
  package func packed(of name: PartName) throws(Faults) -> DeflatedPart {
    guard let entry = zip.entry(name.entryName) else { throw Faults(.partMissing(file, part: name.entryName)) }
    return try zip.packed(of: entry)
  }

  /// The root element of a part.
  package func xml(of name: PartName) throws(Faults) -> XMLElement {
    try XMLReader.read(xmlContents(of: name), named: "\(file): \(name.entryName)")
  }

  /// What a part refers to; empty where it refers to nothing.
  package func relationships(of name: PartName) throws(Faults) -> [Relationship] {
    guard let entry = zip.entry(name.relationships.entryName) else { return [] }
    return try RelationshipPart.read(
      Self.xml(of: entry, in: zip), of: name.relationships.entryName, from: name.folder, in: file)
  }

  /// The bytes of a part of XML, which is not unpacked where it is too large to be read.
  private static func xml(of entry: ZipReader.Entry, in zip: ZipReader) throws(Faults) -> [UInt8] {
    guard entry.size <= XMLReader.maximumBytes else {
      throw Faults(.xmlTooLarge("\(zip.file): \(entry.name)", limit: XMLReader.maximumBytes))
    }
    return try zip.contents(of: entry)
  }
}
