package import Diagnostics

/// One part: its bytes, what kind of thing it is, and what it refers to.
package struct Part: Sendable, Hashable {
  package let name: PartName
  package let contentType: String
  package let content: DeflatedPart
  package let relationships: [Relationship]

  package init(_ name: PartName, contentType: String, content: DeflatedPart, relationships: [Relationship] = []) {
    self.name = name
    self.contentType = contentType
    self.content = content
    self.relationships = relationships
  }
}

/// A package in the sense of the Open Packaging Conventions: parts and what relates them.
///
/// It knows no paragraphs.
package struct Package: Sendable {
  package var parts: [Part]
  /// The relationships of the package itself.
  package var relationships: [Relationship]

  package init(parts: [Part] = [], relationships: [Relationship] = []) {
    self.parts = parts
    self.relationships = relationships
  }

  /// The archive: content types, the package's relationships, then the parts by name, each after its relationships.
  package func write(packer: PartPacker = PartPacker()) throws(Faults) -> [UInt8] {
    let sorted = parts.sorted { $0.name < $1.name }
    for (a, b) in zip(sorted, sorted.dropFirst()) where a.name.path.lowercased() == b.name.path.lowercased() {
      throw Faults(.partTwice(b.name.path))
    }
    var zip = ZipWriter()
    zip.add(ContentTypes.entryName, try packer.pack(ContentTypes.Content(sorted)))
    zip.add("_rels/.rels", try packer.pack(RelationshipPart.Content(relationships: relationships, folder: "/")))
    for part in sorted {
      if !part.relationships.isEmpty {
        let content = RelationshipPart.Content(relationships: part.relationships, folder: part.name.folder)
        zip.add(part.name.relationships.entryName, try packer.pack(content))
      }
      zip.add(part.name.entryName, part.content)
    }
    return try zip.finish()
  }
}
