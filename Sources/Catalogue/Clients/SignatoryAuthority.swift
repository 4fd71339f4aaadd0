import Diagnostics
import Values

/// What a signatory's card says of the paper that the signatory acts by.
///
/// `authority` is a group `{kind, number, date, until}`; in a list of clients it is flat: `authority`,
/// `authority_number`, `authority_date`, `authority_until`.
struct SignatoryAuthority {
  /// The card with `authority` as a group, and with `basis` where the card itself had none.
  private(set) var card: Record
  /// What `authority` says.
  private var stated: Authority?
  /// The words after «на основании», where there is no `authority`.
  private var basis: String?
  /// Where it stands.
  private(set) var place: DataPlace?

  private static let flat = ["number", "date", "until"]

  /// Leaves the card as it is where no rules are known.
  init(
    _ card: Record, owner: String, start: DataPlace?, rules: PartyRules, _ findings: inout [Diagnostic]
  ) {
    self.card = card
    guard rules == .russian else { return }
    let basis = card.entry("basis")
    let group = Self.group(card)
    guard !group.entries.isEmpty else {
      self.basis = basis?.value.cardText
      place = basis?.place ?? start
      return
    }
    var reader = CardReader(group, owner: "the authority of " + owner, start: start)
    stated = Self.authority(&reader)
    place = reader.start
    reader.noteMisspelt(known: KnownFields.authority)
    findings += reader.findings
    self.card = Record(card.entries.filter { entry in !Self.flat.contains { "authority_" + $0 == entry.key } })
    self.card.set("authority", .record(stated.map { Self.record(of: $0, group) } ?? group), at: reader.start)
    if let stated, basis?.value.isBlank ?? true {
      self.card.set("basis", .text(stated.basis), at: reader.start)
    }
  }

  /// The paper, from `authority` or from the words of `basis`; nil where neither names a known one.
  ///
  /// Words are read when they are asked for: most clients of a long list are not.
  var authority: Authority? { stated ?? basis.flatMap(BasisReader.authority(in:)) }

  /// The fields as a group, however the card has them.
  private static func group(_ card: Record) -> Record {
    var group = Record()
    if let entry = card.entry("authority"), !entry.value.isBlank {
      if case .record(let record) = entry.value { return record }
      group.set("kind", entry.value, at: entry.place)
    }
    for key in flat {
      guard let entry = card.entry("authority_" + key), !entry.value.isBlank else { continue }
      group.set(key, entry.value, at: entry.place)
    }
    return group
  }

  /// The group as a template sees it, with dates that are dates.
  private static func record(of authority: Authority, _ group: Record) -> Record {
    var record = group
    record.set("kind", .text(authority.kind.rawValue), at: group.entry("kind")?.place)
    if let number = authority.number { record.set("number", .text(number), at: group.entry("number")?.place) }
    if let date = authority.date { record.set("date", .date(date), at: group.entry("date")?.place) }
    if let until = authority.until { record.set("until", .date(until), at: group.entry("until")?.place) }
    return record
  }

  private static func authority(_ reader: inout CardReader) -> Authority? {
    let date = reader.date("date")
    let until = reader.date("until")
    let number = reader.text("number")
    guard let text = reader.requiredText("kind", example: AuthorityKind.powerOfAttorney.usualRussianName) else {
      return nil
    }
    guard let kind = AuthorityKind(card: text) else {
      reader.findings.append(.authorityKindUnknown(text, at: reader.place("kind")))
      return nil
    }
    return Authority(kind: kind, number: number, date: date, until: until)
  }
}
