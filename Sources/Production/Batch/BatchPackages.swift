import Catalogue
import Diagnostics

/// What the options of a batch say of packages: it holds for those of its clients whose rows name none.
struct BatchPackages: Sendable {
  /// The options that were given, as they are written.
  let options: [String]

  /// - Throws: `package-unknown` for a package that the office does not have, also where no row would get it.
  init(_ order: NewOrder, _ catalogue: Catalogue) throws(Faults) {
    var log = FaultLog()
    var seen: Set<String> = []
    for id in order.packages + [order.marked].compactMap({ $0 }) where seen.insert(id).inserted {
      _ = log.attempt { () throws(Faults) in try catalogue.package(id) }
    }
    try log.check()
    options = [
      order.packages.isEmpty ? nil : "--package", order.choosesPackages ? "--recommended" : nil,
      order.marked == nil ? nil : "--mark",
    ].compactMap { $0 }
  }

  /// That some rows name packages of their own, which win; nothing where no option is set aside by them.
  ///
  /// - Parameters:
  ///   - count: how many rows do.
  ///   - rows: of the whole list.
  func findings(own count: Int, of rows: Int) -> [Diagnostic] {
    count == 0 || options.isEmpty ? [] : [.batchRowPackages(options, own: count, of: rows)]
  }
}
