import Catalogue
import Foundation
import Testing
import Values

/// The codes of `Vectors/requisites.json`: what is valid, what is not and why.
@Suite struct RequisiteVectorsTests {
  private static let single: [(section: String, field: RequisiteField)] = [
    ("inn10", .inn), ("inn12", .inn), ("kpp", .kpp), ("ogrn", .ogrn), ("ogrnip", .ogrnip), ("bik", .bik),
    ("okpo8", .okpo), ("okpo10", .okpo),
  ]
  private static let accounts: [(section: String, field: RequisiteField)] = [
    ("account_rs", .account), ("account_ks", .correspondentAccount),
  ]

  @Test func validCodesHaveNoFlaw() throws {
    var tried = 0
    for (field, card) in try Self.cards("valid") {
      tried += 1
      #expect(Self.flaws(field, card) == [], "\(field) \(card.text("value") ?? card.text("account") ?? "")")
    }
    #expect(tried == 39)
  }

  @Test func invalidCodesHaveTheFlawNamed() throws {
    var tried = 0
    for (field, card) in try Self.cards("invalid") {
      tried += 1
      let flaws = Self.flaws(field, card)
      let wanted = try #require(card.text("code"))
      // A key of ten digits is read in two ways, so that it is never more than a warning.
      let isDoubtful = field == .okpo && card.text("value")?.count == 10 && wanted == "checksum"
      #expect(flaws.map(\.vectorCode).contains(isDoubtful ? "warn" : wanted), "\(field) \(card.text("reason") ?? "")")
      if wanted != "length" { #expect(flaws.count == 1, "\(field) \(card.text("reason") ?? "")") }
    }
    #expect(tried == 46)
  }

  @Test func doubtfulCodesAreWarnedOf() throws {
    var tried = 0
    for (field, card) in try Self.cards("warn") {
      tried += 1
      #expect(Self.flaws(field, card).map(\.vectorCode) == ["warn"])
    }
    #expect(tried == 2)
  }

  @Test func bothReadingsOfTheStatisticsCodeAreTaken() throws {
    let list = try #require(try Self.vectors()["okpo10"]?.record?["ambiguous"]?.list)
    for card in list.elements.compactMap(\.record) {
      for reading in ["by_repeat_1_10", "by_3_11"] {
        #expect(try RequisiteField.okpo.flaws(in: #require(card.text(reading)), bik: nil) == [])
      }
    }
    #expect(list.elements.count == 2)
  }

  @Test func spacesAreTakenOut() throws {
    let list = try #require(try Self.vectors()["inn10"]?.record?["normalised"]?.list)
    for card in list.elements.compactMap(\.record) {
      #expect(try RequisiteText.normalised(#require(card.text("input"))) == card.text("value"))
    }
    #expect(RequisiteText.normalised("\u{FEFF}7799\u{A0}000\u{202F}012\u{200B}") == "7799000012")
    #expect(RequisiteText.normalised("7799-000012") == "7799-000012")
  }

  /// The account of another section is tried where the file gives a published example.
  @Test func publishedExamplesPass() throws {
    let vectors = try Self.vectors()
    let examples: [(section: String, key: String, field: RequisiteField)] = [
      ("account_rs", "source_example", .account), ("account_ks", "public_check", .correspondentAccount),
    ]
    for (section, key, field) in examples {
      #expect(Self.flaws(field, try #require(vectors[section]?.record?[key]?.record)) == [])
    }
  }

  // MARK: Reading the file

  private static func vectors() throws -> Record {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try DataReader.record(contentsOf: folder.appendingPathComponent("Vectors/requisites.json").path)
  }

  private static func cards(_ list: String) throws -> [(field: RequisiteField, card: Record)] {
    let vectors = try vectors()
    return (single + accounts).flatMap { section, field in
      (vectors[section]?.record?[list]?.list?.elements ?? []).compactMap(\.record).map { (field, $0) }
    }
  }

  private static func flaws(_ field: RequisiteField, _ card: Record) -> [RequisiteFlaw] {
    if let account = card.text("account") { return field.flaws(in: account, bik: card.text("bik")) }
    return field.flaws(in: card.text("value") ?? "", bik: nil)
  }
}

extension RequisiteFlaw {
  /// What the file calls it.
  fileprivate var vectorCode: String {
    switch self {
    case .characters: "format"
    case .length: "length"
    case .zeros: "zeros"
    case .beginning: "prefix"
    case .key: "checksum"
    case .belongs: "wrong_kind"
    case .anotherBank: "bik_mismatch"
    case .unusual: "warn"
    }
  }
}

extension Record {
  fileprivate func text(_ key: String) -> String? { self[key]?.text }
}
