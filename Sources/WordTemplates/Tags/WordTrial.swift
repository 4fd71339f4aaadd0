import Diagnostics
package import Merging
package import Values

/// Data to try a template with that has faults of its own, so that what the data lack is told with them.
package struct WordTrial: Sendable {
  let data: Record
  let settings: MergeSettings
  let library: any TemplateLibrary
  let vocabulary: Vocabulary

  package init(
    data: Record, settings: MergeSettings, library: any TemplateLibrary = EmptyLibrary(),
    vocabulary: Vocabulary = .standard
  ) {
    self.data = data
    self.settings = settings
    self.library = library
    self.vocabulary = vocabulary
  }

  /// What is wrong with the data; what comes out is thrown away.
  func faults(of program: Program<Span>, _ code: Code) -> [Diagnostic] {
    var merge = Merge(code: code, data: data, settings: settings, library: library, vocabulary: vocabulary)
    var carrier = TextCarrier(escaping: .none)
    do throws(MergeStopped) {
      try merge.run(program, into: &carrier)
    } catch {
      // Why it stopped stands among the findings.
    }
    do throws(Faults) {
      return try merge.finish()
    } catch {
      return error.diagnostics
    }
  }
}
