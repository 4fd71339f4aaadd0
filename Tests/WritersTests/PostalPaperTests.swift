import DocumentModel
import Foundation
import OpenXML
import TestKit
import Testing
import Writers

/// Envelopes and labels: every address at its place, whatever its length.
@Suite struct PostalPaperTests {
  static let addresses: [(written: String, address: String, postcode: String)] = [
    ("115000, г. Москва, ул. Примерная, д. 7", "г.\u{A0}Москва, ул.\u{A0}Примерная, д.\u{A0}7", "115000"),
    ("г. Москва, ул. Примерная, д. 7, 115000", "г.\u{A0}Москва, ул.\u{A0}Примерная, д.\u{A0}7", "115000"),
    ("115000 г. Москва", "г.\u{A0}Москва", "115000"), ("г. Москва 115000", "г.\u{A0}Москва", "115000"),
    ("г. Москва, а/я 115", "г.\u{A0}Москва, а/я\u{A0}115", ""),
    ("ул. Новая, д. 1150001", "ул.\u{A0}Новая, д.\u{A0}1150001", ""),
    ("", "", ""), ("115000", "", "115000"),
  ]

  @Test(arguments: addresses.map(\.written)) func thePostcodeIsFoundAtEitherEnd(_ written: String) throws {
    let expected = try #require(Self.addresses.first { $0.written == written })
    let party = PostalParty(name: "ООО «Север»", address: written)
    #expect(party.address == expected.address)
    #expect(party.postcode == expected.postcode)
  }

  @Test(arguments: [
    ("Директору Иванову И.И.", "Директору Иванову\u{A0}И.И."), ("Директору ООО «Север»", "Директору ООО\u{A0}«Север»"),
    ("институт «Восток»", "институт «Восток»"),
  ]) func whatBelongsTogetherStaysOnOneLine(_ name: String, _ kept: String) {
    #expect(PostalParty(name: name, address: "").name == kept)
  }

  static let long = PostalParty(
    name:
      "Проректору по административно-хозяйственной работе Федерального государственного бюджетного образовательного "
      + "учреждения высшего образования «Приволжский исследовательский институт городского хозяйства и экологии» "
      + "Константинопольской-Преображенской А.В.",
    address:
      "Ханты-Мансийский автономный округ — Югра, Нижневартовский район, пгт. Новоаганск, ул. Центральная Усадьба, "
      + "д. 15, корп. 2, стр. 4, помещение XII, офис 1205, 628647")
  static let short = PostalParty(name: "ООО «A & B <Co>»", address: "115000, г. Москва, д. 1")

  static let kinds: [PostalPaper.Kind] =
    EnvelopeSize.allCases.map { .envelopes($0) } + LabelSheet.allCases.map { .labels($0, used: 2) }

  private func document(_ paper: PostalPaper) throws -> XMLElement {
    try PackageReader(try paper.bytes(in: .docx), named: "post.docx").xml(of: .fixed("word/document.xml"))
  }

  private func all(_ local: String, in element: XMLElement) -> [XMLElement] {
    element.elements.flatMap { ($0.name.local == local ? [$0] : []) + all(local, in: $0) }
  }

  /// Lines of exact height, counted as wide as letters are in the font, stay within the row that holds them.
  @Test(arguments: kinds) func longAddressesAreMadeSmaller(_ kind: PostalPaper.Kind) throws {
    func size(_ party: PostalParty) throws -> Int {
      let paper = PostalPaper(kind, to: [party])
      return try #require(all("sz", in: try document(paper)).compactMap { $0.value("val").flatMap { Int($0) } }.max())
    }
    // The largest envelope has room for anything.
    if kind != .envelopes(.c4) { #expect(try size(Self.long) < size(Self.short)) }
    #expect(try size(Self.long) >= 10)
  }

  static let sheets: [(kind: PostalPaper.Kind, size: [Int], pages: Int)] = [
    (.envelopes(.c4), [18369, 12983], 30), (.envelopes(.c5), [12983, 9184], 30), (.envelopes(.dl), [12472, 6236], 30),
    (.labels(.three8, used: 0), [11906, 16838], 2), (.labels(.three8, used: 20), [11906, 16838], 3),
    (.labels(.two7, used: 0), [11906, 16838], 3), (.labels(.three7, used: 12), [11906, 16838], 2),
    (.labels(.three7, used: 13), [11906, 16838], 3),
  ]

  @Test(arguments: sheets.indices) func sheetsHaveTheirSizeAndNumber(_ index: Int) throws {
    let (kind, size, pages) = Self.sheets[index]
    let document = try document(PostalPaper(kind, to: Array(repeating: Self.short, count: 30)))
    let sheet = try #require(all("pgSz", in: document).first)
    let found = ["w", "h"].compactMap { sheet.value($0).flatMap { Int($0) } }
    #expect(zip(found, size).allSatisfy { abs($0 - $1) <= 1 }, "\(found)")
    #expect(all("tbl", in: document).count == pages)
    #expect(all("pageBreakBefore", in: document).count == pages - 1)
    #expect(all("trHeight", in: document).allSatisfy { $0.value("hRule") == "exact" })
  }

  @Test func usedLabelsStayEmpty() throws {
    let document = try document(PostalPaper(.labels(.three8, used: 4), to: [Self.short]))
    let filled = all("tc", in: document).map { !all("t", in: $0).isEmpty }
    #expect(filled.firstIndex(of: true) == 4)
    #expect(filled.filter { $0 }.count == 1)
  }

  @Test(arguments: DocumentFormat.allCases) func everyRecipientIsInEveryFormat(_ format: DocumentFormat) throws {
    let paper = PostalPaper(.envelopes(.c5), to: [Self.short, Self.long], from: Self.long)
    if format == .docx {
      let text = all("t", in: try document(paper)).flatMap(\.children).map {
        if case .text(let text) = $0 { text } else { "" }
      }
      #expect(text.contains("ООО\u{A0}«A & B <Co>»") && text.contains("628647") && text.contains("Кому: "))
      return
    }
    let text = String(decoding: try paper.bytes(in: format), as: UTF8.self)
    #expect(text.contains(format == .html ? "A &amp; B &lt;Co&gt;" : "A & B <Co>"))
    #expect(text.contains("628647"))
  }

  @Test func aValidatorAgrees() throws {
    var files = WrittenWordFiles()
    for kind in Self.kinds {
      files.files.append(
        ("\(kind)", try PostalPaper(kind, to: [Self.short, Self.long], from: Self.short).bytes(in: .docx)))
    }
    #expect(try files.faults() == nil)
  }
}
