import Diagnostics
import Values

/// Checks what the services of a price list say of each other.
struct ServiceLinks {
  private let services: [Service]
  private let positions: [String: Int]
  /// For each service those it requires, by position.
  private let required: [[Int]]

  /// - Parameter names: the ids of all services, of those with faults too.
  static func check(_ services: [Service], names: [String], _ findings: inout [Diagnostic]) {
    let links = ServiceLinks(services)
    let known = Set(names)
    for service in services {
      for mention in service.traits.requires + service.traits.excludes where !known.contains(mention.name) {
        findings.append(.serviceUnknown(mention.name, known: names, at: mention.place))
      }
    }
    let circles = links.circles()
    findings += circles
    if circles.isEmpty { links.checkExclusions(&findings) }
  }

  private init(_ services: [Service]) {
    self.services = services
    let positions = Dictionary(
      services.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.positions = positions
    required = services.map { $0.traits.requires.compactMap { positions[$0.name] } }
  }

  /// Every circle once, found by walking down from each service; its own stack, so that a long chain ends no program.
  private func circles() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var isDone = [Bool](repeating: false, count: services.count)
    var depth = [Int?](repeating: nil, count: services.count)
    for start in services.indices where !isDone[start] {
      var way = [(service: start, next: 0)]
      depth[start] = 0
      while let (service, next) = way.last {
        guard next < required[service].count else {
          isDone[service] = true
          depth[service] = nil
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        let other = required[service][next]
        if let first = depth[other] {
          let ids = way[first...].map { services[$0.service].id } + [services[other].id]
          found.append(.prerequisiteCycle(ids, at: services[service].traits.requires[0].place))
        } else if !isDone[other] {
          depth[other] = way.count
          way.append((other, 0))
        }
      }
    }
    return found
  }

  private func checkExclusions(_ findings: inout [Diagnostic]) {
    for service in services where !service.traits.requires.isEmpty || !service.traits.excludes.isEmpty {
      let needed = closure(of: service)
      let ids = Set(needed.map(\.id))
      for one in needed {
        for excluded in one.traits.excludes where ids.contains(excluded.name) {
          findings.append(.prerequisiteExcluded(service.id, one.id, excluded.name, at: excluded.place))
        }
      }
    }
  }

  /// A service and everything it needs, in the order it is found.
  private func closure(of service: Service) -> [Service] {
    guard let start = positions[service.id] else { return [] }
    var found = [start]
    var seen: Set = [start]
    var position = 0
    while position < found.count {
      for next in required[found[position]] where seen.insert(next).inserted { found.append(next) }
      position += 1
    }
    return found.map { services[$0] }
  }
}
