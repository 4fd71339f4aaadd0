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
    let address = Self.written(text)
    guard !address.isEmpty else {
      self = .empty
      return
    }
    self = Link.isSafe(address) ? .safe(address) : Link.scheme(of: address) == nil ? .relative : .unsafe
  }

  /// The address as RFC 3986 lets it be written: what may not stand in one becomes `%20` and the like, so that no
  /// character of a value is lost; a telephone number has no spaces.
  private static func written(_ text: String) -> String {
    let isTelephone = text.drop(while: \.isWhitespace).prefix(4).lowercased() == "tel:"
    let inner = text.trimmedOfSpaces
    var address = ""
    for (index, scalar) in zip(inner.unicodeScalars.indices, inner.unicodeScalars) {
      if mayStand(scalar), scalar != "%" || isEscape(inner.unicodeScalars[index...]) {
        address.unicodeScalars.append(scalar)
      } else if !(isTelephone && scalar.properties.isWhitespace) {
        for byte in String(scalar).utf8 {
          address += "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return address
  }

  /// `%20`, written so already.
  private static func isEscape(_ text: Substring.UnicodeScalarView.SubSequence) -> Bool {
    let digits = text.dropFirst().prefix(2)
    return digits.count == 2 && digits.allSatisfy { $0.properties.isASCIIHexDigit }
  }

  /// Letters of other alphabets may (RFC 3987); spaces, control characters, what turns the direction of writing, and
  /// the delimiters of other languages may not.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", "\"", "`", "{", "}", "|", "\\", "^": false
    case "!"..."~": true
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator, .spaceSeparator,
        .surrogate:
        false
      default: true
      }
    }
  }
}

extension String {
  fileprivate var trimmedOfSpaces: Substring {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...end]
  }
}
