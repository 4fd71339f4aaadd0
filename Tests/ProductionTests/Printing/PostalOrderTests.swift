import Diagnostics
import Foundation
import Production
import Testing
import Writers

/// Envelopes and labels reach those whom the papers are for.
@Suite struct PostalOrderTests {
  private func order(
    _ office: PrintedOffice, _ recipients: PostalOrder.Recipients, to name: String = "post.txt",
    kind: PostalPaper.Kind = .envelopes(.c5), keepsGoing: Bool = false
  ) -> PostalOrder {
    PostalOrder(
      office: office.decided.folder, kind: kind, recipients: recipients, output: office.path(name),
      keepsGoing: keepsGoing, replaces: true)
  }

  private func text(_ office: PrintedOffice) throws -> String {
    String(decoding: try office.decided.bytes(office.path("post.txt")), as: UTF8.self)
      .replacing("\u{A0}", with: " ")
  }

  @Test func clientsOfTheOfficeAreWrittenToInTheirOrder() throws {
    let office = try PrintedOffice()
    defer { office.remove() }
    let report = try office.producer.makePostalPaper(order(office, .clients(["petrov", "sever"])))
    #expect(report.told == ["2 envelopes"])
    #expect(
      try text(office) == """
        Петрову П.П.
        Республика Адыгея, г. Майкоп, ул. Садовая, д. 5, кв. 8
        385000

        Генеральному директору ООО «Север» Иванову И.И.
        г. Москва, ул. Примерная, д. 7, стр. 2
        115000

        """)
    let unknown = try office.producer.makePostalPaper(order(office, .clients(["petrow", "sever"]), to: "none.txt"))
    #expect(unknown.findings.map(\.code) == [.clientUnknown])
    #expect(!office.isThere("none.txt"))
  }

  /// A card that changes later changes no envelope of papers that are made.
  @Test func documentsKeepTheAddressOfTheirDay() throws {
    let office = try PrintedOffice()
    defer { office.remove() }
    let number = try office.decided.make("offer")
    let second = try office.decided.make("contract")
    let path = office.path("clients.csv")
    let cards = try String(contentsOfFile: path, encoding: .utf8)
    try cards.replacing("ул. Примерная, д. 7", with: "ул. Новая, д. 1").write(
      toFile: path, atomically: true, encoding: .utf8)
    // Both lie in one envelope.
    let report = try office.producer.makePostalPaper(
      order(office, .documents([.document(number), .document(second)])))
    #expect(report.told == ["1 envelope"])
    #expect(try text(office).contains("ул. Примерная, д. 7"))
    _ = try office.producer.makePostalPaper(order(office, .clients(["sever"])))
    #expect(try text(office).contains("ул. Новая, д. 1"))
  }

  @Test func aBatchIsWrittenToInItsOrder() throws {
    let office = try PrintedOffice()
    defer { office.remove() }
    let names = ["ООО «Я»", "ООО «А»", "ООО «М»"]
    let list = try office.list(names.enumerated().map { ("c\($0)", $1, "600000, г. Город, д. \($0 + 1)") })
    let number = try #require(
      try office.producer.makeBatch(office.batchOrder(.list(list), formats: ["txt"])).numbers.first)
    for recipients in [PostalOrder.Recipients.documents([.batch(number)]), .list(list)] {
      let report = try office.producer.makePostalPaper(
        order(office, recipients, kind: .labels(.three8, used: 23)))
      #expect(report.told == ["3 labels on 2 sheets"])
      #expect(try text(office).order(of: names) == names)
    }
  }

  @Test func whoHasNoAddressIsNamedAndTheOthersAreMadeWhenAsked() throws {
    let office = try PrintedOffice()
    defer { office.remove() }
    let list = try office.list([("a", "ООО «Без адреса»", ""), ("b", "ООО «С адресом»", "600000, г. Город, д. 1")])
    let refused = try office.producer.makePostalPaper(order(office, .list(list)))
    #expect(refused.findings.map(\.code) == [.noPostalAddress])
    #expect(refused.findings.first?.message.contains("ООО «Без адреса»") == true)
    #expect(refused.findings.first?.place?.line == 2)
    #expect(refused.files.isEmpty && !office.isThere("post.txt"))
    let made = try office.producer.makePostalPaper(order(office, .list(list), keepsGoing: true))
    #expect(made.findings.map(\.code) == [.noPostalAddress])
    #expect(try text(office) == "ООО «С адресом»\nг. Город, д. 1\n600000\n")

    let number = try #require(
      try office.producer.makeBatch(office.batchOrder(.list(list), formats: ["txt"])).numbers.first)
    let batch = try office.producer.makePostalPaper(order(office, .documents([.batch(number)]), keepsGoing: true))
    #expect(batch.findings.map(\.code) == [.noPostalAddress])
    #expect(batch.findings.first?.message.contains("1/2026-КП ООО «Без адреса»") == true)
    #expect(batch.told == ["1 envelope"])
  }

  static let addresses: [(address: String, hasPostcode: Bool)] = [
    ("600000, г. Город, д. 1", true), ("г. Город, д. 1, 600000", true), ("г. Город, 600000 д. 1", true),
    ("г. Город, д. 1", false), ("60000, г. Город, д. 1", false), ("г. Город, д. 1, тел. 84950000001", false),
  ]

  @Test(arguments: addresses) func anAddressWithoutAPostcodeIsAWarningOnce(
    _ address: String, _ hasPostcode: Bool
  ) throws {
    let office = try PrintedOffice()
    defer { office.remove() }
    let list = try office.list([("a", "ООО «А»", address), ("b", "ООО «Б»", address + " стр. 2")])
    let number = try #require(
      try office.producer.makeBatch(office.batchOrder(.list(list), formats: ["txt"])).numbers.first)
    let report = try office.producer.makePostalPaper(order(office, .documents([.batch(number)])))
    #expect(report.told == ["2 envelopes"])
    #expect(report.findings.map(\.code) == (hasPostcode ? [] : [.noPostcode]))
    for warning in report.findings {
      #expect(warning.severity == .warning)
      for name in ["1/2026-КП", "2/2026-КП"] { #expect(warning.message.contains(name)) }
    }
  }

  @Test(arguments: ["post.pdf", "post"]) func theEndingIsTheFormat(_ name: String) throws {
    let office = try PrintedOffice()
    defer { office.remove() }
    let faults = try #require(throws: Faults.self) {
      _ = try office.producer.makePostalPaper(order(office, .office, to: name))
    }
    #expect(faults.diagnostics.map(\.code) == [.unknownFormat])
  }
}
