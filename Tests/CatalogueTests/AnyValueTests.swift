import Catalogue
import Diagnostics
import TestKit
import Testing
import Values

/// Whatever stands in any field of any card: an offer, or faults in words; never a crash.
@Suite struct AnyValueTests {
  private static let anything: [Value] = [
    .none, .bool(true), .integer(.max), .integer(.min), .text(""), .text("\u{0}\n«'\"<&"), .list(List([])),
    .list(List([.none, .integer(1)])), .record(Record()), .record(Record(["name": .list(List([]))])),
    .decimal(Decimal(digits: -99_999_999_999_999_999_999_999_999_999_999_999_999, scale: 0) ?? .one),
    .decimal(Decimal(digits: 1, scale: 38) ?? .one),
  ]

  @Test func anyValueAnywhereIsAnOfferOrAFault() throws {
    let file = try #require(try CaseFile.all(in: "Cases").first { $0.path.hasSuffix("offers.case") })
    let sound = try #require(file.cases.first)
    let office = SampleOffice(sound, or: sound)
    let request = try #require(DocumentRequest("ip 12/2026 2026-11-23 basic full"))
    let whole = Record([
      "office": .record(try DataReader.record(of: Array(office.office.utf8), named: "office.yaml", format: .yaml)),
      "clients": .list(
        List(try SampleOffice.rows(Array(office.clients.utf8), named: "clients.csv").map { .record($0) })),
      "services": .list(try SampleOffice.list(Array(office.services.utf8), named: "services.yaml")),
      "packages": .list(try SampleOffice.list(Array(office.packages.utf8), named: "packages.yaml")),
    ])
    var tried = 0
    for changed in Value.record(whole).withOneChanged(to: Self.anything) {
      guard let changed = changed.record else { continue }
      tried += 1
      guard let faults = Self.faults(of: changed, request) else { continue }
      #expect(faults.contains { $0.severity == .error })
      #expect(faults.allSatisfy { !$0.message.isEmpty })
    }
    #expect(tried > 500)
  }

  /// The same of a document's details.
  @Test func anyValueAnywhereIsChargedOrAFault() throws {
    let file = try #require(try CaseFile.all(in: "Charges").first { $0.path.hasSuffix("charges.case") })
    let sound = try #require(file.cases.first)
    let catalogue = try SampleOffice(sound, or: sound).catalogue()
    let date = try #require(CalendarDate(iso: "2026-11-30"))
    var tried = 0
    for one in file.cases {
      let details = try DataReader.record(
        of: Array((one[section: "details"] ?? "").utf8), named: "details.yaml", format: .yaml)
      for changed in Value.record(details).withOneChanged(to: Self.anything) {
        guard let changed = changed.record else { continue }
        tried += 1
        do throws(Faults) {
          _ = try ChargesData(
            changed, catalogue: catalogue, ChargesRequest(clientID: "sever", packageIDs: ["basic"], date: date))
        } catch {
          #expect(error.diagnostics.contains { $0.severity == .error })
          #expect(error.diagnostics.allSatisfy { !$0.message.isEmpty })
        }
      }
    }
    #expect(tried > 1_000)
  }

  /// What is wrong with an office; nil where an offer can be made.
  private static func faults(of office: Record, _ request: DocumentRequest) -> [Diagnostic]? {
    do throws(Faults) {
      let catalogue = try Catalogue(
        office: office["office"]?.record ?? Record(),
        clients: (office["clients"]?.list?.elements ?? []).compactMap(\.record),
        services: office["services"]?.list ?? List([]), packages: office["packages"]?.list ?? List([]),
        vatData: BuiltInVAT.data())
      _ = try DocumentData(catalogue, request)
      return nil
    } catch {
      return error.diagnostics
    }
  }
}

extension Value {
  /// This value with each of its parts, however deep, replaced by each of the others in turn.
  fileprivate func withOneChanged(to others: [Value]) -> [Value] {
    switch self {
    case .record(let record):
      record.entries.flatMap { entry -> [Value] in
        (others + entry.value.withOneChanged(to: others)).map { value in
          var copy = record
          copy.set(entry.key, value, at: entry.place)
          return .record(copy)
        }
      }
    case .list(let list):
      list.elements.indices.flatMap { position -> [Value] in
        (others + list.elements[position].withOneChanged(to: others)).map { value in
          var elements = list.elements
          elements[position] = value
          return .list(List(elements, places: list.elements.indices.compactMap { list.place(at: $0) }))
        }
      }
    default: []
    }
  }
}
