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
  /// - Throws: `row-twice` where the client stood in an earlier row, `row-ambiguous` where the office has several clients
  ///   of its ИНН.
  mutating func id(of card: Record, line: Int, at place: DataPlace, in catalogue: Catalogue) throws(Faults) -> String {
    let inn = code("inn", of: card)
    let kpp = code("kpp", of: card)
    let own = card["id"]?.writtenText.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
    let known = own.isEmpty ? try office(inn: inn, kpp: kpp, at: place, catalogue) : own
    if let inn {
      let key = Self.digest("inn \(inn) \(kpp ?? "")")
      if let first = lines[key] { throw Faults(.rowTwice("ИНН \(inn)", at: place, first: Int(first))) }
      // The id is taken below only where this is a row of its own.
      if let known, let first = lines[Self.digest("id " + known)] {
        throw Faults(.rowTwice("client `\(known)`", at: place, first: Int(first)))
      }
      lines[key] = UInt32(clamping: line)
    }
    let id = known ?? fresh(card, inn: inn, line: line, catalogue)
    let key = Self.digest("id " + id)
    if let first = lines[key] { throw Faults(.rowTwice("client `\(id)`", at: place, first: Int(first))) }
    lines[key] = UInt32(clamping: line)
    return id
  }

  private func code(_ field: String, of card: Record) -> String? {
    let text = card[field]?.writtenText.map { RequisiteText.normalised($0) } ?? ""
    return text.isEmpty ? nil : text
  }

  /// The office's client with the ИНН; a card of the office that has no КПП is that of its company.
  private func office(
    inn: String?, kpp: String?, at place: DataPlace, _ catalogue: Catalogue
  ) throws(Faults) -> String? {
    guard let inn else { return nil }
    var found = catalogue.clientIDs(inn: inn, kpp: kpp)
    if found.isEmpty, kpp != nil { found = catalogue.clientIDs(inn: inn, kpp: "") }
    if found.count > 1 { throw Faults(.rowAmbiguous(inn, clients: found, at: place)) }
    return found.first
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
  private static func digest(_ key: String) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return digest
  }
}
