package import Diagnostics

/// The names of the columns, and how a row becomes a record: `signatory.name` stands in a record `signatory`.
package struct ListHeader {
  private enum Node {
    case cell(Int)
    case record(Branch)
  }

  /// The columns of a record, in order.
  private struct Branch {
    var columns: [(key: String, node: Node)] = []
    /// Where a key stands among the columns; only used while the header is read.
    private var index: [String: Int] = [:]

    /// Adds a column; returns the name that is a value and a record at once.
    mutating func insert(_ path: ArraySlice<String>, _ column: Int) -> String? {
      guard let key = path.first else { return nil }
      let rest = path.dropFirst()
      guard let position = index[key] else {
        var inner = Branch()
        if !rest.isEmpty { _ = inner.insert(rest, column) }
        index[key] = columns.count
        columns.append((key, rest.isEmpty ? .cell(column) : .record(inner)))
        return nil
      }
      guard !rest.isEmpty, case .record(var inner) = columns[position].node else { return key }
      // Given up by its old owner, so that adding to it does not copy it.
      columns[position].node = .cell(column)
      let conflict = inner.insert(rest, column)
      columns[position].node = .record(inner)
      return conflict.map { "\(key).\($0)" }
    }
  }

  package struct Cell {
    package var value: Value
    package var place: DataPlace

    package init(value: Value, place: DataPlace) {
      self.value = value
      self.place = place
    }
  }

  package let count: Int
  private let root: Branch

  package init(_ names: [(name: String, place: DataPlace)]) throws(Faults) {
    count = names.count
    var faults: [Diagnostic] = []
    var seen: [String: DataPlace] = [:]
    var root = Branch()
    for (column, (name, place)) in names.enumerated() {
      if faults.count >= ReadingLimits.faults { break }
      let path = Self.path(name)
      if path.contains("") {
        faults.append(.emptyHeader(column + 1, at: place))
        continue
      }
      if path.count > ReadingLimits.depth {
        faults.append(.dataTooDeep(at: place))
        continue
      }
      let full = path.joined(separator: ".")
      if let first = seen[full] {
        faults.append(.duplicateHeader(full, at: place, first: first))
        continue
      }
      seen[full] = place
      if let conflict = root.insert(path[...], column) {
        faults.append(.headerIsValueAndRecord(conflict, at: place))
      }
    }
    self.root = root
    try Faults.check(faults)
  }

  /// `signatory.name` is a path; a dot that ends a word, as in `Тел.` and `Эл. почта`, only shortens it.
  package static func path(_ name: String) -> [String] {
    let whole = trimmed(name[...])
    let shortens = whole.hasSuffix(".") && !whole.hasSuffix("..")
    if shortens || whole.contains(". ") { return [whole] }
    return whole.split(separator: ".", omittingEmptySubsequences: false).map { trimmed($0) }
  }

  /// Names that only differ in spaces around them are one name.
  private static func trimmed(_ name: Substring) -> String {
    var name = name
    while name.first?.isWhitespace == true { name.removeFirst() }
    while name.last?.isWhitespace == true { name.removeLast() }
    return String(name)
  }

  /// The record of a row; absent cells are absent entries.
  package func record(of cells: [Cell?]) -> Record { Self.record(root, cells) }

  private static func record(_ branch: Branch, _ cells: [Cell?]) -> Record {
    var record = Record()
    record.reserve(branch.columns.count)
    for (key, node) in branch.columns {
      switch node {
      case .cell(let column):
        guard column < cells.count, let cell = cells[column] else { continue }
        record.append(Record.Entry(key, cell.value, at: cell.place))
      case .record(let inner):
        let value = Self.record(inner, cells)
        if let first = value.entries.first { record.append(Record.Entry(key, .record(value), at: first.place)) }
      }
    }
    return record
  }
}
