import Catalogue
import Diagnostics
import Values

/// Which client each row of a list is, and whether it stood in an earlier row.
struct ClientRowIDs {
  /// The line of the first row of every client, by digests of its id and of its codes.
  private var lines: [UInt64: UInt32] = [:]

  /// The id of the row's client: the office's, the row's own, or a new one made of its name.
  ///
  /// The same list and the same office give the same ids.
  /// - Returns: `row-twice` beside the id where the client stood in an earlier row; `row-ambiguous` and no id where the
  ///   office has several clients of its ИНН.
  mutating func id(
    of card: Record, line: Int, at place: DataPlace, in catalogue: Catalogue
  ) -> (id: String?, fault: Diagnostic?) {
    let inn = code("inn", of: card)
    let kpp = code("kpp", of: card)
    let own = card["id"]?.writtenText.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
    let known = own.isEmpty ? office(inn: inn, kpp: kpp, catalogue) : [own]
    if let inn, known.count > 1 { return (nil, .rowAmbiguous(inn, clients: known, at: place)) }
    let id = known.first ?? fresh(card, inn: inn, line: line, catalogue)
    let byCodes = inn.map { (key: Self.digest("inn \($0) \(kpp ?? "")"), said: "ИНН \($0)") }
    let keys = [byCodes, (Self.digest("id " + id), "client `\(id)`")].compactMap { $0 }
    for (key, said) in keys {
      if let first = lines[key] { return (id, .rowTwice(said, at: place, first: Int(first))) }
    }
    // Only of a row of its own, so that a client is not taken by a row that is told to go.
    for (key, _) in keys { lines[key] = UInt32(clamping: line) }
    return (id, nil)
  }

  private func code(_ field: String, of card: Record) -> String? {
    let text = card[field]?.writtenText.map { RequisiteText.normalised($0) } ?? ""
    return text.isEmpty ? nil : text
  }

  /// The office's clients with the ИНН; a card of the office that has no КПП is that of its company.
  private func office(inn: String?, kpp: String?, _ catalogue: Catalogue) -> [String] {
    guard let inn else { return [] }
    let found = catalogue.clientIDs(inn: inn, kpp: kpp)
    return found.isEmpty && kpp != nil ? catalogue.clientIDs(inn: inn, kpp: "") : found
  }

  /// An id made of the name; with the ИНН, or else the line, where another client has it.
  private func fresh(_ card: Record, inn: String?, line: Int, _ catalogue: Catalogue) -> String {
    let name = card["name"]?.writtenText ?? card["full_name"]?.writtenText ?? ""
    let stem = ClientIDStem.made(of: name)
    let candidates = [stem, inn.map { "\(stem)-\($0)" }, "\(stem)-\(line)"].compactMap { $0 }
    func isFree(_ id: String) -> Bool { !catalogue.hasClient(id) && lines[Self.digest("id " + id)] == nil }
    if let free = candidates.first(where: isFree) { return free }
    var number = 2
    while !isFree("\(stem)-\(line)-\(number)") { number += 1 }
    return "\(stem)-\(line)-\(number)"
  }

  /// FNV-1a with 64 bits: the chance that two of a hundred thousand clients meet is one in three milliards.
  static func digest(_ key: String) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return digest
  }
}
