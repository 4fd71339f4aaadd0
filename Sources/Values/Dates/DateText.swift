extension CalendarDate: CustomStringConvertible {
  /// `2026-11-23`.
  package var description: String {
    "\(Self.padded(Int(year), 4))-\(Self.padded(Int(month), 2))-\(Self.padded(Int(day), 2))"
  }

  /// `23.11.2026`, as it is written in Russian papers.
  package var dotted: String {
    "\(Self.padded(Int(day), 2)).\(Self.padded(Int(month), 2)).\(Self.padded(Int(year), 4))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let written = String(number)
    return String(repeating: "0", count: max(0, width - written.count)) + written
  }

  /// Reads `2026-11-23` and nothing else.
  package init?(iso text: String) {
    var text = text
    let date = text.withUTF8 { CalendarDate(iso: $0) }
    guard let date else { return nil }
    self = date
  }

  /// The same from UTF-8.
  package init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `23.11.2026`, as people in Russia write it, and nothing else; a year has four digits.
  package init?(dotted text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 2, parts[1].count == 2, parts[2].count == 4,
      let day = Self.number(parts[0]), let month = Self.number(parts[1]), let year = Self.number(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads both ways of writing a day, with space around it: `2026-11-23`, `23.11.2026`.
  package init?(written text: String) {
    let bare = text.split(whereSeparator: \.isWhitespace)
    guard bare.count == 1, let date = CalendarDate(iso: String(bare[0])) ?? CalendarDate(dotted: String(bare[0])) else {
      return nil
    }
    self = date
  }

  /// `November 2026 has 30 days`, for a text that is written like a date and names a day too late; otherwise nil.
  package static func tooLateDay(in text: String) -> String? {
    let iso = text.split(separator: "-", omittingEmptySubsequences: false)
    let dotted = text.split(separator: ".", omittingEmptySubsequences: false)
    let parts = iso.count == 3 ? iso : dotted.reversed()
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2], let year = number(parts[0].utf8),
      let month = number(parts[1].utf8), let day = number(parts[2].utf8), 1...9999 ~= year, 1...12 ~= month
    else { return nil }
    let most = days(inMonth: month, of: year)
    return day > most ? "\(monthNames[month - 1]) \(year) has \(most) days" : nil
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func number(_ digits: some Sequence<UInt8>) -> Int? {
    var number = 0
    for byte in digits {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}

extension Value {
  /// A day, also one that is written as a text: `2026-11-23`, `23.11.2026`; nil for everything else.
  package var day: CalendarDate? {
    switch self {
    case .date(let date): date
    case .text(let text): CalendarDate(written: text)
    default: nil
    }
  }
}
