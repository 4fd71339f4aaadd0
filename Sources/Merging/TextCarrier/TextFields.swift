package import Diagnostics
package import TemplateLanguage

extension CompiledTextTemplate {
  /// The fields the template asks for, with those of the files it includes.
  package func usage() throws(Faults) -> FieldTree {
    var usage = FieldUsage(source: source)
    collect(source, &usage)
    var position = 0
    while position < usage.templates.count {
      let name = usage.templates[position]
      position += 1
      // A file that is not there was told when the template was compiled, or may be missing.
      if let found = try library.template(named: name, from: source.name) { collect(found, &usage) }
    }
    return usage.tree
  }

  private func collect(_ source: SourceText, _ usage: inout FieldUsage) {
    let pieces = TextPieces.spans(from: TagScanner.scan(source).pieces, in: source)
    usage.source = source
    usage.collect(StatementParser.parse(pieces, in: source).statements)
  }
}
