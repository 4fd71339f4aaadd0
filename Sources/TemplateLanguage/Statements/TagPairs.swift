/// Which end tag belongs to which opening tag, when each keyword is looked at alone.
///
/// Only used after a fault: where tags cross, it tells an end that was written in the wrong place from a missing one.
struct TagPairs {
  private var closings: [Int: Int] = [:]
  private var forgiven: Set<Int> = []

  /// Pairs tags given with the indices of their pieces, in order.
  init(_ tags: [(index: Int, control: ControlTag)]) {
    var open: [String: [Int]] = [:]
    for (index, control) in tags {
      switch control.role {
      case .opens: open[control.keyword, default: []].append(index)
      case .closes(let keyword):
        guard let opening = open[keyword]?.popLast() else { continue }
        closings[opening] = index
      case .continues, .single: break
      }
    }
  }

  func closing(of opening: Int) -> Int? { closings[opening] }

  /// Marks the end of a tag that was already closed by a fault, so that it is not reported as well.
  mutating func forgive(closingOf opening: Int) {
    if let closing = closings[opening] { forgiven.insert(closing) }
  }

  func isForgiven(_ closing: Int) -> Bool { forgiven.contains(closing) }
}
