import Testing
import Values

/// Reference cases in JSON, beside the tests.
enum Vectors {
  static func read(_ name: String, besides filePath: String = #filePath) throws -> Record {
    let folder = filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return try #require(try DataReader.value(contentsOf: "\(folder)/Vectors/\(name)").record)
  }
}

extension Record {
  func text(_ key: String) throws -> String { try #require(self[key]?.text) }

  func number(_ key: String) throws -> Decimal { try #require(self[key]?.asNumber) }

  func numbers(_ key: String) throws -> [Decimal] {
    try #require(self[key]?.list).elements.map { try #require($0.asNumber) }
  }

  func day(_ key: String) throws -> CalendarDate { try #require(self[key]?.asDay) }
}

extension Value {
  fileprivate var asNumber: Decimal? {
    switch self {
    case .integer(let number): Decimal(number)
    case .decimal(let number): number
    case .text(let text): Decimal(parsing: text)
    default: nil
    }
  }

  fileprivate var asDay: CalendarDate? {
    switch self {
    case .date(let day): day
    case .text(let text): CalendarDate(iso: text)
    default: nil
    }
  }
}
