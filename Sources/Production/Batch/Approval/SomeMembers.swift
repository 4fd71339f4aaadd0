import Diagnostics

/// Documents of a batch that something is told of: a few by their numbers, the rest counted.
struct SomeMembers: Sendable {
  private(set) var count = 0
  private var named: [String] = []

  /// As many as somebody looks through on a terminal.
  private static let most = 8

  /// - Parameter why: what is told of this one alone; nil where all are alike.
  mutating func add(_ number: String, _ why: String? = nil) {
    count += 1
    if named.count < Self.most { named.append("`\(number)`" + (why.map { " (\($0))" } ?? "")) }
  }

  var isEmpty: Bool { count == 0 }

  /// Documents in the order in which they were added.
  var text: String {
    let rest = count - named.count
    return named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
