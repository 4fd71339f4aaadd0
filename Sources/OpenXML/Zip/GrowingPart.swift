package import Diagnostics

/// A part that is packed while it is written, so that only its packed bytes are held.
package final class GrowingPart {
  private let flow = DeflatingFlow()
  private var packed: [UInt8] = []
  private var isWhole = true

  package init() {}

  package func append(_ bytes: [UInt8]) {
    guard let bytes = flow.append(bytes) else {
      isWhole = false
      return
    }
    packed += bytes
  }

  /// The size before packing, by now.
  package var size: Int { flow.size }

  /// The part as it stands in an archive.
  ///
  /// - Throws: where there was no memory.
  package func finish() throws(Faults) -> DeflatedPart {
    guard isWhole, let last = flow.finish() else { throw Faults(.zipNotWritten("out of memory")) }
    return DeflatedPart(method: .deflated, packed: packed + last, checksum: flow.checksum, size: flow.size)
  }
}
