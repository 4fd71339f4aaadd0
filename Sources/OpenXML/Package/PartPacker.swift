import Diagnostics

/// Packs the parts of one package after another, with one stream; what packages say alike is packed once.
package final class PartPacker {
  private let deflater: Deflater
  private var contentTypes = PackedBefore<ContentTypes.Content>()
  private var relationships = PackedBefore<RelationshipPart.Content>()

  package init(level: Int32 = DeflatedPart.usualLevel) { deflater = Deflater(level: level) }

  package func pack(_ bytes: [UInt8]) -> DeflatedPart { DeflatedPart(deflating: bytes, by: deflater) }

  func pack(_ content: ContentTypes.Content) throws(Faults) -> DeflatedPart {
    if let part = contentTypes[content] { return part }
    let part = pack(try content.write())
    contentTypes[content] = part
    return part
  }

  func pack(_ content: RelationshipPart.Content) throws(Faults) -> DeflatedPart {
    if let part = relationships[content] { return part }
    let part = pack(try content.write())
    relationships[content] = part
    return part
  }
}

/// The parts packed last, by what they say.
private struct PackedBefore<Content: Equatable> {
  /// The relationships of a package, a body, a header and a footer, and as many others.
  private static var limit: Int { 8 }

  private var contents: [Content] = []
  private var parts: [DeflatedPart] = []

  subscript(content: Content) -> DeflatedPart? {
    get {
      for index in contents.indices where contents[index] == content { return parts[index] }
      return nil
    }
    set {
      guard let newValue else { return }
      if contents.count >= Self.limit { self = Self() }
      contents.append(content)
      parts.append(newValue)
    }
  }
}
