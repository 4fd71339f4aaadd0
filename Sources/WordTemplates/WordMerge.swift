package import Diagnostics
package import Merging
import OpenXML
package import Values

extension CompiledWordTemplate {
  /// Fills the template with data; throws everything that is wrong with the data at once.
  package func merge(_ data: Record, settings: MergeSettings = MergeSettings()) throws(Faults) -> MergedWord {
    var merge = Merge(code: code, data: data, settings: settings, library: library, vocabulary: vocabulary)
    let document = WordMergeState(
      largest, clauses: countsClauses ? ClauseCount(numbering.definitions) : nil,
      lists: MadeLists(numbering.lists, largest: numbering.largest))
    var outputs: [(part: CompiledPart, output: WordOutput)] = []
    for part in parts {
      let output = WordOutput(part.template, document, document.relationships(of: part))
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
    if document.replacedCharacters > 0 {
      merge.report(WordTemplateFaults.charactersReplaced(document.replacedCharacters))
    }
    let warnings = try merge.finish()
    return MergedWord(layout: layout, outputs: outputs, warnings: warnings)
  }
}

extension WordMergeState {
  /// What a part refers to besides what it does in the template; notes written where they are cited share theirs.
  fileprivate func relationships(of part: CompiledPart) -> MadeRelationships {
    part.noteKind.flatMap { notes[$0]?.relationships } ?? MadeRelationships()
  }
}

/// A merged Word file: parts that were filled, among those that are carried over.
package struct MergedWord {
  private let layout: PackageLayout
  private let outputs: [(part: CompiledPart, output: WordOutput)]
  package let warnings: [Diagnostic]

  init(layout: PackageLayout, outputs: [(part: CompiledPart, output: WordOutput)], warnings: [Diagnostic]) {
    self.layout = layout
    self.outputs = outputs
    self.warnings = warnings
  }

  /// The bytes of the .docx.
  package func write() throws(Faults) -> [UInt8] {
    var filled: [String: DeflatedPart] = [:]
    for (part, output) in outputs {
      filled[part.name.entryName] = output.content.packed()
      if part.makesRelationships {
        filled[part.name.relationships.entryName] = try RelationshipPart.packed(
          part.relationships + output.relationships.all, of: part.name)
      }
    }
    return try layout.write(filled)
  }

  /// The bytes of a part that was filled; nil for one that was carried over.
  package func contents(of name: String) -> [UInt8]? {
    outputs.first { $0.part.name.entryName == name }?.output.content.bytes()
  }
}
