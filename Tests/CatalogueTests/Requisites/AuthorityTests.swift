import Catalogue
import Testing
import Values

/// The papers that people sign by: how long they hold, and what words say of them.
@Suite struct AuthorityTests {
  struct Span: Sendable {
    var authority: Authority
    var last: String?
    var inForce: [String] = []
    var outOfForce: [String] = []
  }

  private static func day(_ iso: String) -> CalendarDate { CalendarDate(iso: iso) ?? .unixEpoch }

  @Test(arguments: [
    // A term of a year ends on the day of the same date: it is the last one.
    Span(
      authority: Authority(kind: .powerOfAttorney, date: day("2026-01-12")), last: "2027-01-12",
      inForce: ["2026-01-12", "2027-01-12"], outOfForce: ["2026-01-11", "2027-01-13"]),
    Span(
      authority: Authority(kind: .powerOfAttorney, date: day("2024-02-29")), last: "2025-02-28",
      inForce: ["2025-02-28"], outOfForce: ["2025-03-01"]),
    Span(
      authority: Authority(kind: .powerOfAttorney, date: day("2026-01-12"), until: day("2029-01-01")),
      last: "2029-01-01", inForce: ["2029-01-01"], outOfForce: ["2029-01-02"]),
    Span(authority: Authority(kind: .powerOfAttorney, number: "7"), last: nil, outOfForce: ["2026-01-12"]),
    Span(authority: Authority(kind: .charter), last: nil, inForce: ["1995-01-01", "2100-01-01"]),
    Span(
      authority: Authority(kind: .order, date: day("2020-01-01")), last: nil, inForce: ["2026-11-23"],
      outOfForce: ["2019-12-31"]),
  ]) func holdsForItsTerm(_ span: Span) {
    #expect(span.authority.lastDay?.description == span.last)
    for day in span.inForce { #expect(span.authority.isInForce(on: Self.day(day)), "\(day)") }
    for day in span.outOfForce { #expect(!span.authority.isInForce(on: Self.day(day)), "\(day)") }
  }

  struct Words: Sendable {
    var text: String
    var kind: AuthorityKind?
    var number: String?
    var date: String?
    var until: String?
    var isUnread = false
  }

  @Test(arguments: [
    Words(text: "Устава", kind: .charter),
    Words(text: "доверенности от 12.01.2026 № 7", kind: .powerOfAttorney, number: "7", date: "2026-01-12"),
    Words(
      text: "Доверенности №77АБ1234567 от 12 января 2026 г.", kind: .powerOfAttorney, number: "77АБ1234567",
      date: "2026-01-12"),
    Words(
      text: "доверенности № 11/Д от «02» февраля 2026 года, действующей по 31.12.2026", kind: .powerOfAttorney,
      number: "11/Д", date: "2026-02-02", until: "2026-12-31"),
    Words(
      text: "доверенности от 2026-01-12 сроком на 3 года", kind: .powerOfAttorney, date: "2026-01-12",
      until: "2029-01-12"),
    Words(
      text: "доверенности от 31.08.2026, выданной сроком на шесть месяцев", kind: .powerOfAttorney,
      date: "2026-08-31", until: "2027-02-28"),
    Words(
      text: "доверенности от 12.01.2026 сроком на 1 (один) год", kind: .powerOfAttorney, date: "2026-01-12",
      until: "2027-01-12"),
    Words(
      text: "доверенности от 12.01.2026 сроком на год", kind: .powerOfAttorney, date: "2026-01-12",
      until: "2027-01-12"),
    Words(
      text: "доверенности от 12.01.2026 со сроком до окончания работ", kind: .powerOfAttorney, date: "2026-01-12",
      isUnread: true),
    Words(text: "Положения о филиале и доверенности от 12.01.2026", kind: .powerOfAttorney, date: "2026-01-12"),
    Words(text: "доверенности № 7", kind: .powerOfAttorney, number: "7"),
    Words(text: "доверенности от 31.02.2026", kind: .powerOfAttorney),
    Words(text: "приказа № 1 от 01.02.2020", kind: .order, number: "1", date: "2020-02-01"),
    Words(text: "ПОЛОЖЕНИЯ О ФИЛИАЛЕ", kind: .regulation),
    Words(text: "листа записи ЕГРИП", kind: .registration),
    Words(text: "закона"), Words(text: ""), Words(text: "№ от до по срок на"),
  ]) func readsWords(_ words: Words) {
    let authority = BasisReader.authority(in: words.text)
    #expect(authority?.kind == words.kind)
    #expect(authority?.number == words.number)
    #expect(authority?.date?.description == words.date)
    #expect(authority?.until?.description == words.until)
    #expect(authority?.hasUnreadTerm ?? false == words.isUnread)
  }

  /// What is written from the parts is read back as the same parts.
  @Test func saysWhatItReads() {
    for kind in AuthorityKind.allCases {
      for (number, date) in [("7", "2026-01-12"), (nil, "2026-12-31"), ("11-Д", nil), (nil, nil)] {
        let authority = Authority(kind: kind, number: number, date: date.map(Self.day))
        #expect(BasisReader.authority(in: authority.basis) == authority, "\(authority.basis)")
        #expect(AuthorityKind(card: kind.usualRussianName) == kind)
        #expect(AuthorityKind(card: kind.rawValue) == kind)
      }
    }
    #expect(
      Authority(kind: .powerOfAttorney, number: "7", date: Self.day("2026-01-12")).basis
        == "доверенности от 12.01.2026 № 7")
  }
}
