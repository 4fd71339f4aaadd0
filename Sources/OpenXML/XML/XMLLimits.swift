import Diagnostics

/// What XML may ask for, counted before libxml2 sees it.
///
/// libxml2 compares every attribute of an element with every other, and looks for a prefix among all declarations that
/// are in force: a file of a few megabytes can keep it busy for hours, and for each node it keeps a hundred bytes and
/// more. As long as XML is well-formed this finds the same tags as libxml2; where it is not, libxml2 stops.
struct XMLLimits {
  /// Elements, attributes, texts and comments, each of which takes some three hundred bytes once it is read; an honest part of 500
  /// pages has two thirds as many.
  static let nodes = 1_000_000
  /// Attributes of one element; Word writes forty namespaces on a root, and seldom more than ten elsewhere.
  static let attributes = 250
  /// Namespaces declared by an element and all around it.
  static let namespaces = 250

  private enum Excess: Error {
    case nodes
    case attributes
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var nodes = 0
  /// How many namespaces each open element declares.
  private var declared: [Int] = []
  private var inForce = 0

  static func fault(_ bytes: [UInt8], named file: String) -> Diagnostic? {
    bytes.withUnsafeBufferPointer { bytes in
      var limits = XMLLimits(bytes: bytes)
      do throws(Excess) {
        try limits.count()
        return nil
      } catch {
        switch error {
        case .nodes: return .xmlTooManyNodes(file, limit: Self.nodes)
        case .attributes: return .xmlTooManyAttributes(file, limit: Self.attributes)
        }
      }
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func count() throws(Excess) {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      // Text ends here, if anything but a tag does.
      if index > 0, bytes[index - 1] != UInt8(ascii: ">") { nodes += 1 }
      if begins("<!--") {
        nodes += 1
        skip(past: "-->")
      } else if begins("<![CDATA[") {
        nodes += 1
        skip(past: "]]>")
      } else if begins("<?") {
        nodes += 1
        skip(past: "?>")
      } else if begins("</") {
        skip(past: ">")
        if let last = declared.popLast() { inForce -= last }
      } else {
        try tag()
      }
      if nodes > Self.nodes { throw .nodes }
      // Deeper than libxml2 goes: it stops there.
      if declared.count > XMLReader.maximumDepth { return }
    }
  }

  private mutating func tag() throws(Excess) {
    var attributes = 0
    var namespaces = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: ">"):
        nodes += 1 + attributes
        if bytes[index - 2] != UInt8(ascii: "/") {
          declared.append(namespaces)
          inForce += namespaces
        }
        return
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        attributes += 1
        if attributes > Self.attributes { throw .attributes }
        while index < bytes.count, bytes[index] != byte { index += 1 }
        index += 1
      case 0x09, 0x0A, 0x0D, 0x20:
        if begins("xmlns") { namespaces += 1 }
        if inForce + namespaces > Self.namespaces { throw .attributes }
      default: break
      }
    }
  }

  private func begins(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private mutating func skip(past text: StaticString) {
    while index < bytes.count, !begins(text) { index += 1 }
    index += text.utf8CodeUnitCount
  }
}
