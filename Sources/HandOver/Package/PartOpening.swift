import Diagnostics
import OpenXML

/// The beginning of a part, up to the end of its root's start tag: it says what the part is, and which namespaces are in
/// force in it.
struct PartOpening {
  /// The declaration and the start tag, as they stand in the part.
  let start: ArraySlice<UInt8>
  /// The root's end tag.
  private let end: [UInt8]

  /// - Returns: nil where the part begins with anything but its root, or has an empty one.
  init?(of bytes: [UInt8]) {
    let tag = bytes.withUnsafeBufferPointer { bytes in
      var scan = TagScan(bytes)
      return scan.next()
    }
    guard let tag, tag.kind == .start else { return nil }
    start = bytes[..<tag.range.upperBound]
    end = [UInt8(ascii: "<"), UInt8(ascii: "/")] + bytes[tag.name] + [UInt8(ascii: ">")]
  }

  /// A piece of the part alone in its root.
  ///
  /// - Parameter file: how the user is told about the part.
  func reading(around piece: ArraySlice<UInt8> = [], named file: String) throws(Faults) -> XMLElement {
    try XMLReader.read(Array(start + piece + end), named: file)
  }
}
