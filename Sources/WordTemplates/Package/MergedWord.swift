package import Diagnostics
import OpenXML
import Writers

/// A merged Word file: parts that were filled, among those that are carried over.
package struct MergedWord {
  let layout: PackageLayout
  let outputs: [(part: CompiledPart, output: WordOutput)]
  private let document: WordMergeState
  package let warnings: [Diagnostic]

  init(
    layout: PackageLayout, outputs: [(part: CompiledPart, output: WordOutput)], document: WordMergeState,
    warnings: [Diagnostic]
  ) {
    self.layout = layout
    self.outputs = outputs
    self.document = document
    self.warnings = warnings
  }

  /// The bytes of the .docx.
  package func write() throws(Faults) -> [UInt8] {
    var filled: [String: DeflatedPart] = [:]
    var additions: [PackageLayout.Addition] = []
    for (part, output) in outputs {
      filled[part.name.entryName] = output.content.packed()
      guard part.makesRelationships || !output.relationships.all.isEmpty else { continue }
      let name = part.name.relationships.entryName
      let content = try RelationshipPart.packed(part.relationships + output.relationships.all, of: part.name)
      if part.makesRelationships {
        filled[name] = content
      } else {
        additions.append(PackageLayout.Addition(name: name, content: content))
      }
    }
    return try layout.write(filled, additions + self.additions())
  }

  /// What pictures and lists need in the package.
  func additions() throws(Faults) -> [PackageLayout.Addition] {
    guard let fragments = document.fragments else { return [] }
    var additions: [PackageLayout.Addition] = []
    let media = fragments.media
    if !media.isEmpty, let types = layout.typesWithPictures {
      additions.append(PackageLayout.Addition(name: OutgoingPackage.types, content: types))
    }
    let numbering = try fragments.numbering(others: layout.includedLists + document.lists.markup)
    for part in media + (numbering.map { [$0] } ?? []) {
      additions.append(PackageLayout.Addition(name: part.name.entryName, content: part.content))
    }
    return additions
  }
}
