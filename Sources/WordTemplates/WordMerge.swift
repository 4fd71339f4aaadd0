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
      lists: MadeLists(lists, largest: lastList), supply: supply)
    var outputs: [(part: CompiledPart, output: WordOutput)] = []
    var findings: [Diagnostic] = []
    for part in parts {
      let output = WordOutput(part.template, document, document.relationships(of: part))
      if let own = part.code {
        // A header of an included file has its own text, and sees the data as the template does.
        var other = Merge(code: own, data: data, settings: settings, library: library, vocabulary: vocabulary)
        Self.run(part, into: output, &other)
        do throws(Faults) { findings += try other.finish() } catch { findings += error.diagnostics }
      } else if !Self.run(part, into: output, &merge) {
        break
      }
      outputs.append((part, output))
    }
    for (_, output) in outputs { output.fillReferences(&merge) }
    if document.replacedCharacters > 0 {
      merge.report(WordTemplateFaults.charactersReplaced(document.replacedCharacters))
    }
    do throws(Faults) { findings = try merge.finish() + findings } catch { findings = error.diagnostics + findings }
    try Faults.check(findings)
    return MergedWord(
      layout: layout, outputs: outputs, document: document,
      warnings: warnings + findings + (document.fragments?.warnings ?? []))
  }

  /// Whether the part was filled whole; why it was not stands among the merge's findings.
  @discardableResult
  private static func run(_ part: CompiledPart, into output: WordOutput, _ merge: inout Merge) -> Bool {
    var carrier = WordCarrier(into: output)
    do throws(MergeStopped) {
      try merge.run(part.program, into: &carrier)
      return true
    } catch {
      return false
    }
  }
}

extension WordMergeState {
  /// What a part refers to besides what it does in the template; notes written where they are cited share theirs.
  fileprivate func relationships(of part: CompiledPart) -> MadeRelationships {
    part.noteKind.flatMap { notes[$0]?.relationships } ?? MadeRelationships()
  }
}
