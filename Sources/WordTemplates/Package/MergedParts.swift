package import Diagnostics
package import OpenXML

/// The parts of a merged file one by one, for those who read it without packing it first.
extension MergedWord {
  /// The template's name.
  package var file: String { layout.package.file }

  /// The relationships of the file itself, which no merge changes.
  package var relationships: [Relationship] { layout.package.relationships }

  /// The bytes of a part, filled or carried over; nil where there is no such part.
  package func bytes(of part: PartName) throws(Faults) -> [UInt8]? {
    if let added = try additions().last(where: { $0.name == part.entryName }) { return added.content.unpacked() }
    if let filled = outputs.first(where: { $0.part.name == part }) { return filled.output.content.bytes() }
    return layout.content(of: part.entryName)?.unpacked()
  }

  /// The file's text as it stands in its part; nil where no merge fills it.
  package var text: [UInt8]? {
    let main = relationships.first { TemplatePrefixes.kind(ofRelationship: $0.type) == "officeDocument" }
    return outputs.first { main?.target == .part($0.part.name) }?.output.content.bytes()
  }

  /// What a part refers to, with what the merge added.
  package func relationships(of part: PartName) throws(Faults) -> [Relationship] {
    guard let filled = outputs.first(where: { $0.part.name == part }) else {
      return try layout.package.relationships(of: part)
    }
    return filled.part.relationships + filled.output.relationships.all
  }
}
