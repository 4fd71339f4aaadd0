package import Diagnostics
import Files
import HandOver
import Values

/// Finished Word files that become one for the printer.
package struct JoinOrder: Sendable {
  /// In the order in which they are printed.
  package var files: [String]
  /// The .docx to write.
  package var output: String
  /// Whether each document begins on a sheet of its own when both sides are printed.
  package var isDuplex: Bool
  /// Whether a file that is already there may be replaced.
  package var replaces: Bool

  package init(files: [String], output: String, isDuplex: Bool = false, replaces: Bool = false) {
    self.files = files
    self.output = output
    self.isDuplex = isDuplex
    self.replaces = replaces
  }
}

extension Producer {
  /// Joins finished .docx files, one at a time in memory; the output is whole or is not there.
  ///
  /// - Returns: what the documents show otherwise than alone.
  package func join(_ order: JoinOrder) throws(Faults) -> [Diagnostic] {
    let file = try GrowingFile(order.output, replacing: order.replaces)
    let joined = JoinedFile(isDuplex: order.isDuplex) { bytes throws(Faults) in try file.append(bytes) }
    for path in order.files { try joined.add(FileBytes.read(path), named: path) }
    let findings = try joined.finish()
    try file.publish()
    return findings
  }
}
