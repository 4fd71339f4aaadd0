package import Catalogue
package import Diagnostics
import Glibc
import Values

/// A folder with one company's data, templates and documents.
package struct OfficeFolder: Sendable {
  package let path: String

  static let mark = "office.yaml"
  /// What a list of clients, services or packages may be written in.
  private static let endings = ["csv", "yaml", "yml", "json", "jsonl"]
  /// Deeper trees than this end the search for an office.
  private static let levels = 64

  /// - Parameter named: the folder; nil for the nearest folder with an `office.yaml`, from the current one upward.
  package init(named: String?) throws(Faults) {
    if let named {
      guard access(named + "/" + Self.mark, R_OK) == 0 else { throw Faults(.noOffice(named)) }
      path = named
      return
    }
    var candidate = "."
    for _ in 0..<Self.levels {
      if access(candidate + "/" + Self.mark, R_OK) == 0 {
        path = candidate
        return
      }
      candidate = candidate == "." ? ".." : candidate + "/.."
    }
    throw Faults(.noOfficeAbove)
  }

  /// Reads and checks the office's data: every fault of every file at once.
  package func catalogue() throws(Faults) -> Catalogue {
    var findings: [Diagnostic] = []
    let office = Self.read(path + "/" + Self.mark, &findings)?.record ?? Record()
    let clients = clientFiles().flatMap { Self.cards(in: $0, &findings).elements.compactMap(\.record) }
    let services = list("services", &findings)
    let packages = list("packages", &findings)
    try Faults.check(findings)
    return try Catalogue(
      office: office, clients: clients, services: services, packages: packages, vatData: BuiltInVAT.data())
  }

  /// `services.yaml`, or the same in another of the endings.
  private func list(_ name: String, _ findings: inout [Diagnostic]) -> List {
    let candidates = Self.endings.map { "\(path)/\(name).\($0)" }
    guard let file = candidates.first(where: { FolderListing.exists($0) }) else {
      findings.append(.officeFileMissing("\(path)/\(name).yaml"))
      return List([])
    }
    return Self.cards(in: file, &findings)
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
  private static func cards(in file: String, _ findings: inout [Diagnostic]) -> List {
    switch read(file, &findings) {
    case .list(let list)?: return list
    case .record(let card)?: return List([.record(card)])
    case Value.none?, nil: return List([])
    case let other?:
      findings.append(.notAList(file, other.typeName))
      return List([])
    }
  }

  private static func read(_ file: String, _ findings: inout [Diagnostic]) -> Value? {
    do throws(Faults) {
      return try DataReader.value(contentsOf: file)
    } catch {
      findings += error.diagnostics
      return nil
    }
  }
}
