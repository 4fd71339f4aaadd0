import Catalogue
import Diagnostics
import TestKit
import Testing
import Values

/// The case files of `Charges`: a document's details, and the lines, totals and payments that come of them.
@Suite struct ChargesCaseTests {
  @Test func cases() throws {
    for var file in try CaseFile.all(in: "Charges") {
      let sound = try #require(file.cases.first)
      for position in file.cases.indices {
        let one = file.cases[position]
        let result = try Self.result(one, sound: sound)
        for (section, actual) in result where one[section: section] != nil {
          if CaseFile.isRecording {
            file.cases[position][section: section] = actual
          } else {
            #expect(actual == one[section: section], "\(one.label): \(section)")
          }
        }
      }
      if CaseFile.isRecording { try file.write() }
    }
  }

  private static func result(_ one: CaseFile.Case, sound: CaseFile.Case) throws -> [(String, String)] {
    let renderer = DiagnosticRenderer()
    do throws(Faults) {
      let catalogue = try SampleOffice(one, or: sound).catalogue()
      let details = try DataReader.record(
        of: Array((one[section: "details"] ?? "").utf8), named: "details.yaml", format: .yaml)
      let request = ChargesRequest(line: one[section: "request"] ?? sound[section: "request"] ?? "")
      let data = try ChargesData(details, catalogue: catalogue, request)
      return [
        ("faults", trimmed(renderer.render(catalogue.findings + data.findings))), ("table", data.table),
        ("json", JSONEncoding(indent: 2).encode(.record(data.details))),
      ]
    } catch {
      return [("faults", trimmed(renderer.render(error.diagnostics))), ("table", ""), ("json", "")]
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }
}

extension ChargesRequest {
  /// `client date package…`, with `from=` and `until=` for the contract's term.
  init(line: String) {
    let words = line.split(separator: " ").map(String.init)
    func day(_ name: String) -> CalendarDate? {
      words.first { $0.hasPrefix(name + "=") }.flatMap { CalendarDate(iso: String($0.dropFirst(name.count + 1))) }
    }
    self.init(
      clientID: words.first == "-" ? nil : words.first,
      packageIDs: words.dropFirst(2).filter { !$0.contains("=") },
      date: words.dropFirst().first.flatMap { CalendarDate(iso: $0) } ?? .unixEpoch,
      term: (day("from"), day("until")))
  }
}

extension ChargesData {
  /// Lines, taxes, totals and payments, a line each.
  var table: String {
    var rows: [String] = []
    let charges = details["charges"]?.record ?? Record()
    for line in charges.records("lines") {
      rows.append(
        "\(line.shown("number")). \(line.shown("name")): \(line.shown("quantity")) × \(line.shown("price"))"
          + " = \(line.shown("sum")); \(line.shown("net")) + \(line.shown("vat")) = \(line.shown("gross"))"
          + " \(line.shown("vat_label"))")
    }
    for tax in charges.records("taxes") {
      rows.append("\(tax.shown("label")): \(tax.shown("net")) + \(tax.shown("vat")) = \(tax.shown("gross"))")
    }
    if charges.count > 0 {
      rows.append(
        "total \(charges.shown("total_net")) + \(charges.shown("total_vat")) = \(charges.shown("total")), "
          + "\(charges.shown("vat_mode")), off \(charges.shown("discount_sum")), \(charges.shown("vat_phrase"))")
    }
    for payment in details.records("payments") {
      rows.append(
        "\(payment.shown("number")): \(payment.shown("due")) \(payment.shown("sum")) \(payment.shown("share"))")
    }
    return rows.joined(separator: "\n")
  }
}

extension Record {
  func records(_ key: String) -> [Record] { self[key]?.list?.elements.compactMap(\.record) ?? [] }

  fileprivate func shown(_ key: String) -> String {
    switch self[key] {
    case .money(let money)?: money.amount.description
    case .integer(let number)?: String(number)
    case .decimal(let number)?: number.description
    case .date(let day)?: day.description
    case .text(let text)?: text
    default: "–"
    }
  }
}
