package import Diagnostics
package import Merging
import OpenXML
package import Values
import Writers

extension CompiledWordTemplate {
  /// Fills the template with data; throws everything that is wrong with the data at once.
  package func merge(_ data: Record, settings: MergeSettings = MergeSettings()) throws(Faults) -> MergedWord {
    var merge = Merge(code: code, data: data, settings: settings, library: library, vocabulary: vocabulary)
    let document = WordMergeState(
      largest, clauses: countsClauses ? ClauseCount(numbering.definitions) : nil,
      lists: MadeLists(numbering.lists, largest: max(numbering.largest, supply?.fragments.lastList ?? 0)),
      supply: supply)
    var outputs: [(part: CompiledPart, output: WordOutput)] = []
    for part in parts {
      let output = WordOutput(part.template, document, MadeRelationships())
      var carrier = WordCarrier(into: output)
      do throws(MergeStopped) {
        try merge.run(part.program, into: &carrier)
      } catch {
        // Why it stopped stands among the findings.
        break
      }
      outputs.append((part, output))
    }
    for (_, output) in outputs { output.fillReferences(&merge) }
    let warnings = try merge.finish()
    return MergedWord(
      layout: layout, outputs: outputs, document: document, warnings: warnings + (document.fragments?.warnings ?? []))
  }
}

/// A merged Word file: parts that were filled, among those that are carried over.
package struct MergedWord {
  private let layout: PackageLayout
  private let outputs: [(part: CompiledPart, output: WordOutput)]
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
    if let fragments = document.fragments { additions += try self.additions(fragments) }
    return try layout.write(filled, additions)
  }

  /// What pictures and lists need in the package.
  private func additions(_ fragments: FragmentWriter) throws(Faults) -> [PackageLayout.Addition] {
    var additions: [PackageLayout.Addition] = []
    let media = fragments.media
    if !media.isEmpty, let types = layout.typesWithPictures {
      additions.append(PackageLayout.Addition(name: TypesPart.name, content: types))
    }
    let numbering = try fragments.numbering(others: document.lists.markup)
    for part in media + (numbering.map { [$0] } ?? []) {
      additions.append(PackageLayout.Addition(name: part.name.entryName, content: part.content))
    }
    return additions
  }

  /// The bytes of a part that was filled; nil for one that was carried over.
  package func contents(of name: String) -> [UInt8]? {
    outputs.first { $0.part.name.entryName == name }?.output.content.bytes()
  }
}
