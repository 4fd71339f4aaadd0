/// Where a link leads, judged by its scheme.
enum LinkAddress {
  case safe(String)
  case empty
  /// No scheme: a path, or a domain name without `https://`.
  case relative
  /// `javascript:`, `data:`, `file:` and all others.
  case unsafe

  private static let schemes = ["https", "http", "mailto", "tel"]

  init(_ text: String) {
    let address = String(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value >= 0x20 })
    guard !address.isEmpty else {
      self = .empty
      return
    }
    let scheme = address.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    guard !scheme.isEmpty, address.dropFirst(scheme.count).first == ":" else {
      self = .relative
      return
    }
    self = Self.schemes.contains(scheme.lowercased()) ? .safe(address) : .unsafe
  }
}

extension String {
  fileprivate init(_ scalars: [Unicode.Scalar]) {
    self.init()
    for scalar in scalars { unicodeScalars.append(scalar) }
  }
}
