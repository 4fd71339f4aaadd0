import OpenXML

/// What a part refers to, its links with tags apart.
struct TaggedRelationships {
  /// Those that stay as they are in every document.
  let fixed: [Relationship]
  /// The addresses that hold tags, by id, the tags as they were written.
  let taggedLinks: [String: String]

  init(_ relationships: [Relationship]) {
    var fixed: [Relationship] = []
    var tagged: [String: String] = [:]
    for relationship in relationships {
      if case .external(let address) = relationship.target, let readable = Self.withTags(address) {
        tagged[relationship.id] = readable
      } else {
        fixed.append(relationship)
      }
    }
    self.fixed = fixed
    taggedLinks = tagged
  }

  /// An address with tags in it, which Word may have percent-encoded (RFC 3986, 2.1); nil where there are none.
  private static func withTags(_ address: String) -> String? {
    if address.contains("{{") { return address }
    guard address.lowercased().contains("%7b%7b") else { return nil }
    var out: [UInt8] = []
    let bytes = Array(address.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let code = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        out.append(code)
        index += 3
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
