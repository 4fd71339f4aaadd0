import Diagnostics
import DocumentRegistry
import RegistryWorkload

/// Registries as large as an office gets in many years.
enum FilledRegistry {
  /// In one transaction: enough that the disk is waited for rarely, and few enough to be held in memory.
  private static let bulk = 2_000
  private static let clients = ["sever", "yug", "zapad", "vostok", "centr"]

  /// Two of three are submitted, one of three is approved by the head.
  static func fill(_ folder: String, _ count: Int) throws {
    var clerk = try Clerk(MadeUpOffice(folder))
    for start in stride(from: 0, to: count, by: bulk) {
      clerk.moment = .november(start / bulk * 3_600)
      try clerk.registry.write { writing in
        for position in start..<min(start + bulk, count) {
          let entered = try clerk.enter(
            .init(seed: position, size: 16, formats: ["docx"]), client: clients[position % clients.count],
            storesFiles: false, writing)
          if position % 3 > 0 {
            try clerk.act(entered.entry, by: "vesna", { _ in .submit(lintErrors: 0, changedSections: nil) }, writing)
          }
          if position % 3 > 1 {
            try clerk.act(entered.entry, by: "osen", { .approve(digest: $0, comment: nil) }, issues: false, writing)
          }
        }
      }
    }
  }

  static func fillFiles(_ folder: String, megabytes: Int) throws {
    let clerk = try Clerk(MadeUpOffice(folder))
    for position in 0..<megabytes {
      try clerk.registry.write { writing in
        _ = try clerk.enter(.init(seed: position, size: 1_000_000, formats: ["docx"]), writing)
      }
    }
  }
}
