import Diagnostics
import Writers

extension DocumentFormat {
  /// The usual ending, which is also the format's name on the command line.
  var name: String { endings[0] }

  /// The format an order asks for: by name, or by the ending of its output.
  init(_ order: RenderOrder) throws(Faults) {
    if let name = order.format {
      try self.init(named: name)
      return
    }
    guard let format = DocumentFormat(fileName: order.output) else { throw Faults(.outputEnding(order.output)) }
    self = format
  }

  init(named name: String) throws(Faults) {
    guard let format = DocumentFormat(ending: name) else {
      throw Faults(.unknownFormat(name, known: DocumentFormat.allCases.map(\.name)))
    }
    self = format
  }
}
