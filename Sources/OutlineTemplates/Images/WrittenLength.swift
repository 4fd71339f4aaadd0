package import DocumentModel

/// A length as a person writes it: `4cm`, `35 mm`, `200px`, `12pt`, `1.5in`.
package enum WrittenLength {
  /// More than any sheet measures, so that arithmetic on lengths cannot overflow.
  private static let longest = 10_000.0

  /// nil for anything else, and for lengths below zero or beyond ten metres.
  package static func read(_ text: String) -> Length? {
    let text = text.filter { !$0.isWhitespace }.lowercased()
    let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
    guard let number = Double(String(digits.map { $0 == "," ? "." : $0 })) else { return nil }
    let millimetres: Double
    switch text.dropFirst(digits.count) {
    case "mm", "мм": millimetres = number
    case "cm", "см": millimetres = number * 10
    case "in": millimetres = number * 25.4
    case "pt": millimetres = number * 25.4 / 72
    case "px": millimetres = number * 25.4 / 96
    default: return nil
    }
    return millimetres <= longest ? .millimetres(millimetres) : nil
  }

  /// `50%` as 0.5; nil for anything else.
  package static func share(_ text: String) -> Double? {
    guard text.last == "%", let number = Double(String(text.dropLast())), number > 0, number <= 100 else { return nil }
    return number / 100
  }
}
