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
  let nodes: [Node]
  /// The stretch of the source every node stands for.
  let spans: [Span]
  let constants: [Value]
  /// The operands of nodes with any number of them.
  let operands: [Ref]
  let calls: [CallSite]
  let names: NameTable

  init(source: SourceText, builder: CodeBuilder, names: NameTable) {
    self.source = source
    self.nodes = builder.nodes
    self.spans = builder.spans
    self.constants = builder.constants
    self.operands = builder.operands
    self.calls = builder.calls
    self.names = names
  }

  func place(of ref: Ref) -> Place { spans[Int(ref)].place(in: source) }
}

/// Names as numbers, so that looking for a variable compares integers.
struct NameTable: Sendable {
  private(set) var texts: [String] = []
  private var ids: [String: NameID] = [:]

  mutating func id(_ text: String) -> NameID {
    if let id = ids[text] { return id }
    let id = NameID(texts.count)
    texts.append(text)
    ids[text] = id
    return id
  }

  func text(_ id: NameID) -> String { texts[Int(id)] }
}
