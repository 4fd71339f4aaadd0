import DocumentModel

/// Where a link leads, judged by its scheme.
enum LinkAddress {
  case safe(String)
  case empty
  /// No scheme: a path, or a domain name without `https://`.
  case relative
  /// `javascript:`, `data:`, `file:` and all others.
  case unsafe

  init(_ text: String) {
    let address = String(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value >= 0x20 })
    guard !address.isEmpty else {
      self = .empty
      return
    }
    self = Link.isSafe(address) ? .safe(address) : Link.scheme(of: address) == nil ? .relative : .unsafe
  }
}

extension String {
  fileprivate init(_ scalars: [Unicode.Scalar]) {
    self.init()
    for scalar in scalars { unicodeScalars.append(scalar) }
  }
}
