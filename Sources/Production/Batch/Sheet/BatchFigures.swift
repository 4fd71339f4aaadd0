import DocumentRegistry
import Values

/// What a batch's documents come to: sums, groups and the ends of the list, with memory that a long list hardly adds to.
struct BatchFigures {
  /// A document as the sheet shows it.
  struct Row {
    var place: Int
    var number: String
    var client: String
    var amount: Money?
    /// The name of its first file.
    var file: String
    var packages: [String]
  }

  /// All amounts of one currency.
  struct Total {
    var currency: String
    var sum: Decimal = .zero
    /// In the order of the list; a number each is what a batch of any length costs.
    fileprivate(set) var amounts: [Decimal] = []
    fileprivate(set) var least: Row?
    fileprivate(set) var most: Row?
    var count: Int { amounts.count }

    /// The amount in the middle when they stand by size, of two in the middle their mean.
    var median: Decimal {
      let amounts = amounts.sorted()
      guard let upper = amounts.dropFirst(amounts.count / 2).first else { return .zero }
      if amounts.count % 2 == 1 { return upper }
      let lower = amounts[amounts.count / 2 - 1]
      do throws(ArithmeticFailure) {
        return try lower.adding(upper).divided(by: Decimal(2))
      } catch {
        // Sums of so many digits have no mean that could be written.
        return lower
      }
    }
  }

  /// Documents that have something in common, in one currency.
  struct Group {
    var key: String
    var currency: String?
    var count = 0
    var sum: Decimal = .zero
    /// The first of them.
    var example: Row
  }

  /// What a table of the sheet shows whole; of a longer list its two ends.
  static let wholeList = 500
  static let end = 50

  private(set) var count = 0
  private(set) var unpriced = 0
  private(set) var totals: [Total] = []
  private(set) var packages: [Group] = []
  private(set) var managers: [Group] = []
  private(set) var longest: Row?
  private(set) var first: Row?
  private(set) var last: Row?
  /// The first ``wholeList`` rows, and the last ``end``.
  private(set) var head: [Row] = []
  private(set) var tail: [Row] = []
  /// The row of the place that was asked for.
  private(set) var asked: Row?
  private let place: Int?
  private var positions: [String: Int] = [:]

  /// - Parameter place: a place of the list whose document is wanted.
  init(asking place: Int? = nil) { self.place = place }

  mutating func add(_ row: Row, manager: String?) throws(ArithmeticFailure) {
    count += 1
    if first == nil { first = row }
    last = row
    if row.place == place { asked = row }
    if head.count < Self.wholeList { head.append(row) }
    tail.append(row)
    if tail.count > 2 * Self.end { tail.removeFirst(Self.end) }
    if row.client.count > longest?.client.count ?? -1 { longest = row }
    try addAmount(of: row)
    try Self.add(row, key: row.packages.joined(separator: " "), to: &packages, "package", &positions)
    try Self.add(row, key: manager ?? "", to: &managers, "manager", &positions)
  }

  private mutating func addAmount(of row: Row) throws(ArithmeticFailure) {
    guard let amount = row.amount else {
      unpriced += 1
      return
    }
    let position = totals.firstIndex { $0.currency == amount.currency } ?? totals.count
    if position == totals.count { totals.append(Total(currency: amount.currency)) }
    totals[position].sum = try totals[position].sum.adding(amount.amount)
    totals[position].amounts.append(amount.amount)
    if totals[position].least?.amount.map({ amount.amount < $0.amount }) ?? true { totals[position].least = row }
    if totals[position].most?.amount.map({ $0.amount < amount.amount }) ?? true { totals[position].most = row }
  }

  private static func add(
    _ row: Row, key: String, to groups: inout [Group], _ table: String, _ positions: inout [String: Int]
  ) throws(ArithmeticFailure) {
    let name = "\(table) \(row.amount?.currency ?? "") \(key)"
    let position = positions[name] ?? groups.count
    if position == groups.count {
      positions[name] = position
      groups.append(Group(key: key, currency: row.amount?.currency, example: row))
    }
    groups[position].count += 1
    if let amount = row.amount { groups[position].sum = try groups[position].sum.adding(amount.amount) }
  }

  /// The rows that the table shows, and how many it leaves out between its two ends.
  var shown: (first: [Row], omitted: Int, last: [Row]) {
    if count <= Self.wholeList { return (head, 0, []) }
    return (Array(head.prefix(Self.end)), count - 2 * Self.end, Array(tail.suffix(Self.end)))
  }

  /// The choice of packages that the fewest documents have: less than half of what each would have if all had as many.
  var rarest: Group? {
    let rarest = packages.min { ($0.count, $0.example.place) < ($1.count, $1.example.place) }
    guard let rarest, rarest.count * packages.count * 2 < count else { return nil }
    return rarest
  }
}
