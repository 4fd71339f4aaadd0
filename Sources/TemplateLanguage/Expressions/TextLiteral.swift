/// A text between quotation marks, its `\` escapes read as Jinja2 reads them.
enum TextLiteral {
  static func value(of bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex else {
        out.append(bytes[index])
        index += 1
        continue
      }
      let (scalar, length) = escape(bytes[(index + 1)...])
      if let scalar {
        out.append(contentsOf: String(Character(scalar)).utf8)
      } else if length == 0 {
        // An escape Jinja2 does not know stays as it is written.
        out.append(bytes[index])
      }
      index += 1 + length
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The character an escape stands for and the bytes it takes; no character and a length for a hidden line break,
  /// no character and no length for an unknown escape.
  private static func escape(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar?, length: Int) {
    guard let first = bytes.first else { return (nil, 0) }
    switch first {
    case UInt8(ascii: "n"): return ("\n", 1)
    case UInt8(ascii: "t"): return ("\t", 1)
    case UInt8(ascii: "r"): return ("\r", 1)
    case UInt8(ascii: "a"): return ("\u{7}", 1)
    case UInt8(ascii: "b"): return ("\u{8}", 1)
    case UInt8(ascii: "f"): return ("\u{C}", 1)
    case UInt8(ascii: "v"): return ("\u{B}", 1)
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): return (Unicode.Scalar(first), 1)
    case UInt8(ascii: "\n"): return (nil, 1)
    case UInt8(ascii: "x"): return number(bytes.dropFirst(), digits: 2...2, radix: 16, prefix: 1)
    case UInt8(ascii: "u"): return number(bytes.dropFirst(), digits: 4...4, radix: 16, prefix: 1)
    case UInt8(ascii: "U"): return number(bytes.dropFirst(), digits: 8...8, radix: 16, prefix: 1)
    case UInt8(ascii: "0")...UInt8(ascii: "7"): return number(bytes, digits: 1...3, radix: 8, prefix: 0)
    default: return (nil, 0)
    }
  }

  private static func number(
    _ bytes: ArraySlice<UInt8>, digits: ClosedRange<Int>, radix: Int, prefix: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    let limit = UInt8(ascii: "8")
    let run = bytes.prefix(digits.upperBound).prefix { radix == 8 ? $0.isDigit && $0 < limit : $0.hexValue != nil }
    guard run.count >= digits.lowerBound else { return (nil, 0) }
    let value = run.reduce(UInt32(0)) { $0 &* UInt32(radix) &+ UInt32($1.hexValue ?? 0) }
    guard let scalar = Unicode.Scalar(value) else { return (nil, 0) }
    return (scalar, prefix + run.count)
  }
}

extension UInt8 {
  var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
