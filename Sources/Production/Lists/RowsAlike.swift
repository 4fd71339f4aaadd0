import Catalogue
import Diagnostics
import MailAddresses
import Values

/// Which rows of a list are perhaps one client, though their ids and codes are two: they share a name or an address.
struct RowsAlike {
  /// The first row with a name or an address, and what its ИНН comes to; 0 without one.
  private struct First {
    var line: UInt32
    var inn: UInt32
  }

  /// By digests of folded names and of the keys of addresses.
  private var firsts: [UInt64: First] = [:]

  /// A warning where an earlier row has the row's name or its address.
  ///
  /// Companies with an ИНН of their own are two companies, whatever they are called: of a name it is told where one of
  /// the rows has none. Rows of one ИНН are branches of one company, and nothing is said of them.
  ///
  /// - Parameter address: where letters to the row's client would go; nil where nothing is known of it.
  mutating func doubts(about row: ClientRow, _ address: MailAddress?) -> [Diagnostic] {
    let inn = Self.inn(of: row.card)
    let name = row.card["name"]?.writtenText ?? row.card["full_name"]?.writtenText ?? ""
    let nameKey = NameFold.folded(name)
    var named = nameKey.isEmpty ? nil : first("name " + nameKey, row.line, inn)
    if let first = named, first.inn != 0, inn != 0 { named = nil }
    var written = address.flatMap { first("address " + $0.key, row.line, inn) }
    if let first = written, first.inn != 0, first.inn == inn { written = nil }
    if let named, let written, let address, named.line == written.line {
      return [.addressTwice(address, named: name, at: row.place, first: Int(written.line))]
    }
    return [
      named.map { .rowAlike(name, at: row.place, first: Int($0.line)) },
      written.flatMap { first in address.map { .addressTwice($0, at: row.place, first: Int(first.line)) } },
    ].compactMap { $0 }
  }

  private static func inn(of card: Record) -> UInt32 {
    let code = RequisiteText.normalised(card["inn"]?.writtenText ?? "")
    return code.isEmpty ? 0 : max(1, UInt32(truncatingIfNeeded: ClientRowIDs.digest(code)))
  }

  /// The first row with a key; nil where it is this one, which is then noted.
  private mutating func first(_ key: String, _ line: Int, _ inn: UInt32) -> First? {
    let digest = ClientRowIDs.digest(key)
    if let first = firsts[digest] { return first }
    firsts[digest] = First(line: UInt32(clamping: line), inn: inn)
    return nil
  }
}
