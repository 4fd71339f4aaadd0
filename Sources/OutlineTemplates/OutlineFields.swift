import Diagnostics
import Merging
package import TemplateLanguage

extension CompiledOutline {
  /// The fields the template asks for, with those of its title, header, file name and included files, and what the
  /// front matter declares of them.
  package func usage() -> FieldTree {
    var usage = FieldUsage(source: source)
    for line in [title, file, header, footer] {
      guard let line else { continue }
      usage.source = line.code.source
      usage.collect(line.statements, descend: InlineDraft.collectFields)
    }
    usage.source = source
    usage.collect(blocks, descend: BlockDraft.collectFields)
    var position = 0
    while position < usage.templates.count {
      let name = usage.templates[position]
      position += 1
      guard let found = included(name) else { continue }
      usage.source = found
      let outline = OutlineReader.read(found, surroundings: surroundings.forReadingAgain, isIncluded: true)
      usage.collect(outline.blocks, descend: BlockDraft.collectFields)
    }
    var tree = usage.tree
    for field in fields { tree.declare(field, field.steps[...]) }
    return tree
  }

  private func included(_ name: String) -> SourceText? {
    do throws(Faults) {
      return try library.template(named: name, from: source.name)
    } catch {
      // What cannot be read was told when the template was compiled, or may be missing.
      return nil
    }
  }
}

extension OutlineSurroundings {
  /// The same without the labels, which are known already.
  fileprivate var forReadingAgain: OutlineSurroundings { OutlineSurroundings(assets: assets, textWidth: textWidth) }
}

// MARK: Fields inside content

extension BlockDraft {
  static func collectFields(_ draft: BlockDraft, _ usage: inout FieldUsage) {
    switch draft {
    case .fixed: break
    case .paragraph(let inlines), .heading(_, _, _, let inlines):
      usage.collect(inlines, descend: InlineDraft.collectFields)
    case .clauses(let items), .list(_, let items), .numbered(_, let items), .columns(_, let items):
      usage.collect(items) { item, usage in
        if case .item(_, let blocks) = item { usage.collect(blocks, descend: BlockDraft.collectFields) }
      }
    case .table(_, let header, let rows):
      for row in header { RowDraft.collectFields(row, &usage) }
      usage.collect(rows, descend: RowDraft.collectFields)
    case .group(_, let caption, let blocks):
      caption.map { usage.collect($0, descend: InlineDraft.collectFields) }
      usage.collect(blocks, descend: BlockDraft.collectFields)
    }
  }
}

extension RowDraft {
  fileprivate static func collectFields(_ draft: RowDraft, _ usage: inout FieldUsage) {
    guard case .row(let cells, _) = draft else { return }
    for case .cell(_, let blocks) in cells { usage.collect(blocks, descend: BlockDraft.collectFields) }
  }
}

extension InlineDraft {
  fileprivate static func collectFields(_ draft: InlineDraft, _ usage: inout FieldUsage) {
    switch draft {
    case .fixed: break
    case .strong(let inlines), .emphasis(let inlines), .struck(let inlines), .code(let inlines):
      usage.collect(inlines, descend: collectFields)
    case .link(let address, let inlines, _):
      usage.collect(inlines, descend: collectFields)
      usage.collect(address, descend: collectFields)
    case .image(_, let address, let alternative, _):
      usage.collect(address, descend: collectFields)
      usage.collect(alternative, descend: collectFields)
    }
  }
}

// MARK: Declared fields

extension FieldTree {
  /// Notes what the front matter says of a field; it knows better than a guess from the uses.
  fileprivate mutating func declare(_ field: FieldDeclaration, _ steps: ArraySlice<String>) {
    guard let step = steps.first else {
      if let kind = field.kind { self.kind = kind.treeKind }
      if field.isRequired { isRequired = true } else if field.defaultValue != nil { isRequired = false }
      if places.isEmpty, let place = field.place { places = [place] }
      return
    }
    let rest = steps.dropFirst()
    if step == "[]" {
      kind = .list
      if element.isEmpty { element = [FieldTree(name: "")] }
      element[0].declare(field, rest)
      return
    }
    if !name.isEmpty { kind = max(kind, .record) }
    if let index = children.firstIndex(where: { $0.name == step }) {
      children[index].declare(field, rest)
    } else {
      children.append(FieldTree(name: step))
      children[children.count - 1].declare(field, rest)
    }
  }
}

extension FieldDeclaration.Kind {
  fileprivate var treeKind: FieldTree.Kind {
    switch self {
    case .text: .text
    case .integer, .number, .money: .number
    case .date: .date
    case .boolean: .bool
    case .list: .list
    case .record: .record
    }
  }
}
