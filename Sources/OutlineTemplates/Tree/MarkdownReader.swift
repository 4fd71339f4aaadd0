import CMarkGFM
import Diagnostics

/// Reads Markdown with cmark-gfm into a tree of our own, which knows the lines of the template.
struct MarkdownReader {
  /// How deep blocks may stand in one another; deeper ones are no document a person wrote.
  static let deepestBlock = 60
  /// How deep emphasis and links may stand in one another.
  static let deepestInline = 40

  let source: SourceText
  let prepared: PreparedTemplate
  private(set) var diagnostics: [Diagnostic] = []

  private let isControl: (Int) -> Bool

  init(_ source: SourceText, _ prepared: PreparedTemplate, isControl: @escaping (Int) -> Bool) {
    self.source = source
    self.prepared = prepared
    self.isControl = isControl
  }

  private static let extensions: [String] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "strikethrough"]
  }()

  mutating func read() -> OutlineNode {
    let root = OutlineNode(.document, first: 0, last: Int.max)
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return root }
    defer { cmark_parser_free(parser) }
    for name in Self.extensions {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    prepared.markdown.bytes.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let document = cmark_parser_finish(parser) else { return root }
    defer { cmark_node_free(document) }
    root.children = blocks(of: document, depth: 0)
    return root
  }

  // MARK: Blocks

  private mutating func blocks(of parent: MarkdownNode, depth: Int) -> [OutlineNode] {
    guard depth < Self.deepestBlock else {
      diagnostics.append(OutlineFaults.tooDeep(place(parent)))
      return []
    }
    var nodes: [OutlineNode] = []
    var child = cmark_node_first_child(parent)
    while let node = child {
      if let read = block(node, depth: depth + 1) { nodes.append(read) }
      child = cmark_node_next(node)
    }
    return nodes
  }

  private mutating func block(_ node: MarkdownNode, depth: Int) -> OutlineNode? {
    switch String(cString: cmark_node_get_type_string(node)) {
    case "heading":
      return leaf(.heading(level: Int(cmark_node_get_heading_level(node))), node)
    case "paragraph":
      return leaf(.paragraph, node)
    case "thematic_break":
      return OutlineNode(.rule, first: key(node), last: key(node), column: column(node))
    case "html_block":
      return html(node)
    case "code_block":
      return code(node)
    case "list":
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return container(.list(start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil), node, depth)
    case "item":
      return container(.item, node, depth)
    case "block_quote":
      return container(.quote, node, depth)
    case "table":
      return table(node)
    default:
      return nil
    }
  }

  private mutating func container(_ kind: OutlineNode.Kind, _ node: MarkdownNode, _ depth: Int) -> OutlineNode {
    let children = blocks(of: node, depth: depth)
    let first = key(node)
    return OutlineNode(
      kind, first: first, last: children.last?.last ?? first, column: column(node), children: children)
  }

  private mutating func leaf(_ kind: OutlineNode.Kind, _ node: MarkdownNode) -> OutlineNode {
    let line = Int(cmark_node_get_end_line(node))
    let end = prepared.markdown.offset(ofLine: line) + prepared.markdown.bytes(ofLine: line).count
    let first = key(node)
    return OutlineNode(
      kind, first: first, last: max(first, source.line(at: prepared.markdown.sourceOffset(of: end)) * 2),
      column: column(node), inlines: inlines(of: node, depth: 0))
  }

  private mutating func table(_ node: MarkdownNode) -> OutlineNode {
    var reader = TableReader(source, prepared, isControl: isControl)
    let firstLine = Int(cmark_node_get_start_line(node))
    let columns = reader.columns(of: node, delimiter: prepared.markdown.bytes(ofLine: firstLine + 1))
    var rows: [OutlineNode] = []
    var child = cmark_node_first_child(node)
    while let row = child {
      var cells: [[RawInline]] = []
      var cell = cmark_node_first_child(row)
      while let found = cell {
        cells.append(inlines(of: found, depth: 0))
        cell = cmark_node_next(found)
      }
      rows.append(reader.row(row, cells, key: key(row), columns: columns.count, isHeader: rows.isEmpty))
      child = cmark_node_next(row)
    }
    diagnostics += reader.diagnostics
    let first = key(node)
    return OutlineNode(
      .table(columns), first: first, last: rows.last?.last ?? first, column: column(node), children: rows)
  }

  /// Raw HTML is text; a comment of ours is a fence.
  private mutating func html(_ node: MarkdownNode) -> OutlineNode? {
    let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    let text = literal.drop(while: \.isWhitespace)
    let first = key(node)
    if text.hasPrefix("<!--"), let scalar = text.dropFirst(4).unicodeScalars.first,
      case .fence(let fence) = prepared.placeholders.meaning(of: scalar)
    {
      return OutlineNode(.fenceLine(fence), first: first, last: first, column: column(node))
    }
    diagnostics.append(OutlineFaults.rawHTML(place(node)))
    if text.hasPrefix("<!--") { return nil }
    let lines = literal.split(separator: "\n").map { split(String($0)) }
    let last = first + 2 * max(0, lines.count - 1)
    return OutlineNode(
      .paragraph, first: first, last: last, column: column(node), inlines: Array(lines.joined(separator: [.softBreak])))
  }

  /// A block of code is a paragraph, line by line.
  private mutating func code(_ node: MarkdownNode) -> OutlineNode? {
    let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    let isFenced = prepared.markdown.bytes(ofLine: Int(cmark_node_get_start_line(node)))
      .contains { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
    if !isFenced { diagnostics.append(OutlineFaults.indentedCode(place(node))) }
    var lines = literal.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let first = key(node)
    let inlines = lines.map { [RawInline.code(split(String($0)))] }.joined(separator: [.hardBreak])
    return OutlineNode(
      .paragraph, first: first, last: first + 2 * max(0, lines.count - 1 + (isFenced ? 2 : 0)), column: column(node),
      inlines: Array(inlines))
  }

  // MARK: Inlines

  private mutating func inlines(of parent: MarkdownNode, depth: Int) -> [RawInline] {
    guard depth < Self.deepestInline else {
      diagnostics.append(OutlineFaults.tooDeep(place(parent)))
      return []
    }
    var inlines: [RawInline] = []
    var child = cmark_node_first_child(parent)
    while let node = child {
      inline(node, depth: depth + 1, into: &inlines)
      child = cmark_node_next(node)
    }
    return inlines
  }

  private mutating func inline(_ node: MarkdownNode, depth: Int, into inlines: inout [RawInline]) {
    let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    switch String(cString: cmark_node_get_type_string(node)) {
    case "text": inlines.append(joining: split(literal))
    case "softbreak": inlines.append(.softBreak)
    case "linebreak": inlines.append(.hardBreak)
    case "code": inlines.append(.code(split(literal)))
    case "strong": inlines.append(.strong(self.inlines(of: node, depth: depth)))
    case "emph": inlines.append(.emphasis(self.inlines(of: node, depth: depth)))
    case "strikethrough": inlines.append(.struck(self.inlines(of: node, depth: depth)))
    case "link": inlines.append(.link(address: address(node), self.inlines(of: node, depth: depth), span(node)))
    case "image":
      inlines.append(.image(address: address(node), alternative: self.inlines(of: node, depth: depth), span(node)))
    case "html_inline":
      if literal.lowercased().filter({ $0 != " " && $0 != "/" }) == "<br>" {
        inlines.append(.hardBreak)
      } else {
        diagnostics.append(OutlineFaults.rawHTML(place(node)))
        if !literal.hasPrefix("<!--") { inlines.append(joining: split(literal)) }
      }
    default: break
    }
  }

  private func address(_ node: MarkdownNode) -> [RawInline] {
    split(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
  }

  /// Text cut at its placeholders.
  private func split(_ text: String) -> [RawInline] {
    var inlines: [RawInline] = []
    var plain = ""
    for scalar in text.unicodeScalars {
      guard let meaning = prepared.placeholders.meaning(of: scalar) else {
        plain.unicodeScalars.append(scalar)
        continue
      }
      if case .literal(let text) = meaning {
        plain += text
        continue
      }
      if !plain.isEmpty { inlines.append(.text(plain)) }
      plain = ""
      switch meaning {
      case .tag(let tag): inlines.append(.tag(tag))
      case .attributes(let attributes): inlines.append(.attributes(attributes))
      case .blank(let width): inlines.append(.blank(width: width))
      case .fence, .literal: break
      }
    }
    if !plain.isEmpty { inlines.append(.text(plain)) }
    return inlines
  }

  // MARK: Places

  private func key(_ node: MarkdownNode) -> Int {
    2 * source.line(at: prepared.markdown.sourceOffset(line: Int(cmark_node_get_start_line(node)), column: 1))
  }

  private func column(_ node: MarkdownNode) -> Int { Int(cmark_node_get_start_column(node)) }

  private func span(_ node: MarkdownNode) -> Span {
    let line = Int(cmark_node_get_start_line(node))
    let start = prepared.markdown.sourceOffset(line: line, column: column(node))
    let end = prepared.markdown.sourceOffset(
      line: Int(cmark_node_get_end_line(node)), column: Int(cmark_node_get_end_column(node)))
    return Span(start, max(start + 1, end + 1))
  }

  private func place(_ node: MarkdownNode) -> Place { span(node).place(in: source) }
}

typealias MarkdownNode = OpaquePointer

extension [RawInline] {
  /// Appends inlines, joining text that cmark cut.
  fileprivate mutating func append(joining inlines: [RawInline]) {
    for inline in inlines {
      if case .text(let text) = inline, case .text(let before) = last {
        self[count - 1] = .text(before + text)
      } else {
        append(inline)
      }
    }
  }
}
