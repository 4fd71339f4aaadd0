import Catalogue
import Diagnostics
import TestKit
import Values

/// A catalogue made of texts, as a case file has them.
struct SampleOffice {
  var office: String
  var clients: String
  var services: String
  var packages: String
  var contracts: String

  /// The sections of a case, with those of another where it has none.
  init(_ one: CaseFile.Case, or sound: CaseFile.Case) {
    func text(_ section: String) -> String { one[section: section] ?? sound[section: section] ?? "" }
    office = text("office")
    clients = text("clients")
    services = text("services")
    packages = text("packages")
    contracts = text("contracts")
  }

  func catalogue() throws(Faults) -> Catalogue {
    try Catalogue(
      office: DataReader.record(of: Array(office.utf8), named: "office.yaml", format: .yaml),
      clients: clients.hasPrefix("- ")
        ? Self.list(Array(clients.utf8), named: "clients.yaml").elements.compactMap(\.record)
        : Self.rows(Array(clients.utf8), named: "clients.csv"),
      services: Self.list(Array(services.utf8), named: "services.yaml"),
      packages: Self.list(Array(packages.utf8), named: "packages.yaml"),
      contracts: Self.list(Array(contracts.utf8), named: "contracts.yaml"), vatData: BuiltInVAT.data())
  }

  static func rows(_ bytes: [UInt8], named name: String) throws(Faults) -> [Record] {
    try DataReader.value(of: bytes, named: name, format: .csv).list?.elements.compactMap(\.record) ?? []
  }

  static func list(_ bytes: [UInt8], named name: String) throws(Faults) -> List {
    try DataReader.value(of: bytes, named: name, format: .yaml).list ?? List([])
  }
}

extension DocumentRequest {
  /// `client number date package…`, with `recommend=`, `manager=` and `signs=no` where wanted.
  init?(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count >= 3, let date = CalendarDate(iso: words[2]) else { return nil }
    func option(_ name: String) -> String? {
      words.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }
    self.init(
      clientID: words[0], packageIDs: words.dropFirst(3).filter { !$0.contains("=") },
      number: words[1], date: date, recommended: option("recommend"), managerID: option("manager"),
      clientSigns: option("signs") != "no")
  }
}
