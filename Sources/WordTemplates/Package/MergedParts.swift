package import Diagnostics
package import OpenXML

/// The parts of a merged file one by one, for those who read it without packing it first.
extension MergedWord {
  /// The template's name.
  package var file: String { package.file }

  /// The relationships of the file itself, which no merge changes.
  package var relationships: [Relationship] { package.relationships }

  /// The bytes of a part, filled or carried over; nil where there is no such part.
  package func bytes(of part: PartName) throws(Faults) -> [UInt8]? {
    if let filled = outputs.first(where: { $0.part.name == part }) { return filled.output.content.bytes() }
    return package.has(part) ? try package.contents(of: part) : nil
  }

  /// What a part refers to, with what the merge added.
  package func relationships(of part: PartName) throws(Faults) -> [Relationship] {
    guard let filled = outputs.first(where: { $0.part.name == part }) else {
      return try package.relationships(of: part)
    }
    return filled.part.relationships + filled.output.relationships.all
  }
}
