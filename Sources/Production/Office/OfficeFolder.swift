package import Catalogue
package import Diagnostics
import DocumentRegistry
import Files
package import Values

/// A folder with one company's data, templates and documents.
package struct OfficeFolder: Sendable {
  package let path: String

  static let mark = "office.yaml"
  /// What a list of clients, services or packages may be written in.
  private static let endings = ["csv", "xlsx", "yaml", "yml", "json", "jsonl"]
  /// Deeper trees than this end the search for an office.
  private static let levels = 64

  /// - Parameter named: the folder; nil for the nearest folder with an `office.yaml`, from the current one upward.
  package init(named: String?) throws(Faults) {
    if let named {
      guard FolderListing.exists(named + "/" + Self.mark) else { throw Faults(.noOffice(named)) }
      path = named
      return
    }
    var candidate = "."
    for _ in 0..<Self.levels {
      if FolderListing.exists(candidate + "/" + Self.mark) {
        path = candidate
        return
      }
      candidate = candidate == "." ? ".." : candidate + "/.."
    }
    throw Faults(.noOfficeAbove)
  }

  /// Reads and checks the office's data: every fault of every file at once.
  ///
  /// - Parameter registered: cards of contracts that stand in the registry, which count beside those of contracts.yaml.
  package func catalogue(registered: [Record] = []) throws(Faults) -> Catalogue {
    var log = FaultLog()
    let office = Self.read(path + "/" + Self.mark, &log)?.record ?? Record()
    let clients = clientFiles().flatMap { Self.cards(in: $0, &log).elements.compactMap(\.record) }
    let services = list("services", &log)
    let packages = list("packages", &log)
    let written = list("contracts", isNeeded: false, &log)
    let contracts = written.adding(contracts: registered)
    let calendar = ownCalendar(&log)
    try log.check()
    return try Catalogue(
      office: office, clients: clients, services: services, packages: packages, contracts: contracts,
      calendar: calendar,
      vatData: BuiltInVAT.data())
  }

  /// Over the files that documents are made from: the office's data and its own templates.
  func dataDigest() throws(Faults) -> SHA256 {
    let lists = ["office", "clients", "services", "packages", "contracts", "calendar"]
    var files = FolderListing.names(in: path).filter { name in lists.contains { name.hasPrefix($0 + ".") } }
    for folder in ["clients", Self.templates] {
      files += FolderListing.files(below: path + "/" + folder).map { folder + "/" + $0 }
    }
    var lines: [String] = []
    for file in files { if let digest = try FileDigest.of(path + "/" + file) { lines.append("\(digest) \(file)") } }
    return SHA256(of: lines.joined(separator: "\n"))
  }

  /// `services.yaml`, or the same in another of the endings.
  private func list(_ name: String, isNeeded: Bool = true, _ log: inout FaultLog) -> List {
    let candidates = Self.endings.map { "\(path)/\(name).\($0)" }
    guard let file = candidates.first(where: { FolderListing.exists($0) }) else {
      if isNeeded { log.findings.append(.officeFileMissing("\(path)/\(name).yaml")) }
      return List([])
    }
    return Self.cards(in: file, &log)
  }

  /// `calendar.yaml`, which few offices need; empty where there is none.
  func ownCalendar(_ log: inout FaultLog) -> Record {
    let file = path + "/calendar.yaml"
    guard FolderListing.exists(file) else { return Record() }
    return log.attempt { () throws(Faults) in try DataReader.record(contentsOf: file) } ?? Record()
  }

  /// `clients.csv` and what lies in `clients/`, in the order of their names.
  private func clientFiles() -> [String] {
    let single = Self.endings.map { "\(path)/clients.\($0)" }.filter { FolderListing.exists($0) }
    let several = FolderListing.names(in: path + "/clients").filter { name in
      Self.endings.contains { name.hasSuffix("." + $0) }
    }
    return single + several.map { "\(path)/clients/\($0)" }
  }

  /// A list of cards; a file with a single card is a list of one.
  private static func cards(in file: String, _ log: inout FaultLog) -> List {
    switch read(file, &log) {
    case .list(let list)?: return list
    case .record(let card)?: return List([.record(card)])
    case Value.none?, nil: return List([])
    case let other?:
      log.findings.append(.notAList(file, other.typeName))
      return List([])
    }
  }

  private static func read(_ file: String, _ log: inout FaultLog) -> Value? {
    log.attempt { () throws(Faults) in try ListReader.value(contentsOf: file) }
  }
}

extension List {
  /// This list of contracts with those that it does not hold already.
  fileprivate func adding(contracts: [Record]) -> List {
    let known = Set(elements.compactMap { $0.record?["number"]?.text })
    let others = contracts.filter { !known.contains($0["number"]?.text ?? "") }
    // Without places only where there is something to add: the file's own cards then name no line.
    return others.isEmpty ? self : List(elements + others.map { .record($0) })
  }
}
