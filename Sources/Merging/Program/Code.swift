package import Diagnostics
import Values

/// The position of a node in ``Code``; trivial to copy, so that walking an expression counts no references.
typealias Ref = Int32
/// Where there is no node.
let noRef: Ref = -1
/// A name by its position in the ``NameTable``.
typealias NameID = Int32

/// The expressions of one template file, lowered into flat arrays.
package final class Code: Sendable {
  package let source: SourceText
  let nodes: FixedTable<Node>
  /// The stretch of the source every node stands for.
  let spans: FixedTable<Span>
  let constants: FixedTable<Value>
  /// The operands of nodes with any number of them.
  let operands: FixedTable<Ref>
  let calls: FixedTable<CallSite>
  /// The bytes of the source, from which text between tags is put out.
  let bytes: FixedTable<UInt8>
  let names: NameTable

  init(source: SourceText, builder: CodeBuilder, names: NameTable) {
    self.source = source
    nodes = FixedTable(builder.nodes)
    spans = FixedTable(builder.spans)
    constants = FixedTable(builder.constants)
    operands = FixedTable(builder.operands)
    calls = FixedTable(builder.calls)
    bytes = FixedTable(source.utf8)
    self.names = names
  }

  func place(of ref: Ref) -> Place { spans[Int(ref)].place(in: source) }
}

/// Names as numbers, so that looking for a variable compares integers.
struct NameTable: Sendable {
  private(set) var texts: [String]
  private var ids: [String: NameID] = [:]

  /// Names the language itself gives a meaning have fixed numbers.
  private static let fixed = ["loop", "index", "caller", "super", "self"]
  static let loopID: NameID = 0
  static let indexID: NameID = 1
  static let callerID: NameID = 2
  static let superID: NameID = 3
  static let selfID: NameID = 4

  init() {
    texts = Self.fixed
    for (id, text) in Self.fixed.enumerated() { ids[text] = NameID(id) }
  }

  mutating func id(_ text: String) -> NameID {
    if let id = ids[text] { return id }
    let id = NameID(texts.count)
    texts.append(text)
    ids[text] = id
    return id
  }

  func text(_ id: NameID) -> String { texts[Int(id)] }
}
