import Diagnostics
import Values

/// Checks what the services of a price list say of each other.
enum ServiceLinks {
  /// - Parameter names: the ids of all services, of those with faults too.
  static func check(_ services: [Service], names: [String], _ findings: inout [Diagnostic]) {
    for service in services {
      for mention in service.traits.requires + service.traits.excludes where !names.contains(mention.name) {
        findings.append(.serviceUnknown(mention.name, known: names, at: mention.place))
      }
    }
    let byID = Dictionary(services.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var told: Set<String> = []
    for service in services where !told.contains(service.id) {
      if let circle = circle(through: service, byID) {
        told.formUnion(circle)
        findings.append(.prerequisiteCycle(circle, at: service.traits.requires.first?.place))
      }
    }
    if !told.isEmpty { return }
    for service in services {
      let needed = closure(of: service, byID)
      for one in needed {
        for excluded in one.traits.excludes where needed.contains(where: { $0.id == excluded.name }) {
          findings.append(.prerequisiteExcluded(service.id, one.id, excluded.name, at: excluded.place))
        }
      }
    }
  }

  /// A service and everything it needs, in the order it is found.
  static func closure(of service: Service, _ services: [String: Service]) -> [Service] {
    var found = [service]
    var position = 0
    while position < found.count {
      for mention in found[position].traits.requires {
        guard let next = services[mention.name], !found.contains(where: { $0.id == next.id }) else { continue }
        found.append(next)
      }
      position += 1
    }
    return found
  }

  /// The ids on a way from a service over what it needs back to itself.
  private static func circle(through service: Service, _ services: [String: Service]) -> [String]? {
    var before: [String: String] = [:]
    var found = [service.id]
    var position = 0
    while position < found.count {
      let id = found[position]
      for mention in services[id]?.traits.requires ?? [] {
        if mention.name == service.id {
          var way = [id]
          while let last = way.last, last != service.id, let earlier = before[last] { way.append(earlier) }
          return way.reversed() + [service.id]
        }
        if services[mention.name] != nil, before[mention.name] == nil {
          before[mention.name] = id
          found.append(mention.name)
        }
      }
      position += 1
    }
    return nil
  }
}
