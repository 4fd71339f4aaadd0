package import Diagnostics
package import DocumentModel
package import Merging
package import Values

/// A merged outline: the document with its numbers, and what should be looked at.
package struct MergedOutline: Sendable {
  package var document: Document
  /// Those of the template too, for whoever sees only the result.
  package var warnings: [Diagnostic]
}

extension CompiledOutline {
  /// Fills the template with data; throws everything that is wrong with the data and the references at once.
  package func merge(_ data: Record, settings: MergeSettings = MergeSettings()) throws(Faults) -> MergedOutline {
    let settings = adapted(settings)
    let check = FieldCheck(fields, data, isDraft: settings.isDraft)
    var merge = Merge(code: code, data: check.data, settings: settings, library: library, vocabulary: vocabulary)
    var carrier = BlockCarrier()
    do throws(MergeStopped) {
      try merge.run(program, into: &carrier)
    } catch {
      // Why it stopped stands among the findings.
    }
    var diagnostics: [Diagnostic] = []
    do {
      diagnostics = try merge.finish()
    } catch {
      diagnostics = error.diagnostics
    }
    var page = page
    page.header = line(header, check.data, settings, &diagnostics)
    page.footer = line(footer, check.data, settings, &diagnostics)
    let properties = DocumentProperties(
      title: title(line(title, check.data, settings, &diagnostics), carrier.blocks), kind: kind,
      language: settings.language == .english ? .english : .russian)
    let document = Document(properties: properties, page: page, blocks: carrier.blocks)
    let (numbered, found) = document.numbered(labels: surroundings.labels.sources, sections: numerals)
    diagnostics = declared(check, besides: diagnostics) + missingOnce(explained(diagnostics)) + found
    try Faults.check(diagnostics)
    return MergedOutline(document: numbered, warnings: warnings + diagnostics)
  }

  /// The name of the file, by the front matter's pattern; nil where it has none.
  package func fileName(_ data: Record, settings: MergeSettings = MergeSettings()) throws(Faults) -> String? {
    guard let file else { return nil }
    let check = FieldCheck(fields, data, isDraft: settings.isDraft)
    var diagnostics: [Diagnostic] = []
    let name = line(file, check.data, adapted(settings), &diagnostics).plainText
    try Faults.check(explained(diagnostics))
    return name
  }

  /// A template that says its language is merged in it.
  private func adapted(_ settings: MergeSettings) -> MergeSettings {
    var settings = settings
    switch language {
    case .russian: settings.language = .russian
    case .english: settings.language = .english
    case nil: break
    }
    return settings
  }

  private func line(
    _ line: CompiledLine?, _ data: Record, _ settings: MergeSettings, _ diagnostics: inout [Diagnostic]
  ) -> [Inline] {
    line?.merge(data, settings, library, vocabulary, &diagnostics) ?? []
  }

  /// The front matter's title, else the text's.
  private func title(_ inlines: [Inline], _ blocks: [Block]) -> String {
    if !inlines.isEmpty { return inlines.plainText }
    return Self.heading(of: blocks)?.plainText ?? ""
  }

  /// The first `#`, which may be centred or kept together with what follows.
  private static func heading(of blocks: [Block]) -> [Inline]? {
    for block in blocks {
      switch block {
      case .heading(let heading) where heading.level == 0: return heading.inlines
      case .group(let group) where !group.kind.isAnnex:
        if let found = heading(of: group.blocks) { return found }
      default: break
      }
    }
    return nil
  }

  /// Missing fields with what the front matter declares of them.
  private func explained(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      guard diagnostic.code == .missingField || diagnostic.code == .emptyField,
        let field = fields.first(where: { diagnostic.message.hasPrefix("`\($0.path)` ") })
      else { return diagnostic }
      return FrontMatterFaults.explained(diagnostic, by: field)
    }
  }

  /// A field that both the text and the title miss is told once, with all places.
  private func missingOnce(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var told: [Diagnostic] = []
    for diagnostic in diagnostics {
      if diagnostic.code == .missingField, let first = told.firstIndex(where: { $0.message == diagnostic.message }) {
        told[first].notes.append(.init("it is asked for here too", at: diagnostic.place))
      } else {
        told.append(diagnostic)
      }
    }
    return told
  }

  /// The faults of the declared fields, without those the merge has told with their places.
  private func declared(_ check: FieldCheck, besides told: [Diagnostic]) -> [Diagnostic] {
    check.diagnostics.enumerated().filter { index, _ in
      guard let path = check.missing[index] else { return true }
      return !told.contains { $0.code == .missingField && $0.message.contains("`\(path)`") }
    }.map(\.element)
  }
}
