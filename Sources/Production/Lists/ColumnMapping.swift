import Catalogue
package import Diagnostics
package import Values

/// Which field each column of a list fills.
package struct ColumnMapping: Sendable {
  package struct Column: Sendable {
    package var heading: ListHeading
    package var field: ListField
  }

  /// In the order of the list.
  package let columns: [Column]
  /// Warnings of headings that nobody knows.
  package let findings: [Diagnostic]

  /// Whether rows can say which packages are offered.
  var hasPackages: Bool { columns.contains { $0.field == .packages } }

  /// - Parameters:
  ///   - changes: each `HEADING=FIELD`, or `HEADING=` for a column to leave out.
  ///   - own: the fields that only the office's cards have.
  package init(_ headings: [ListHeading], changes: [String] = [], own: Set<String> = []) throws(Faults) {
    var log: [Diagnostic] = []
    let chosen = Self.chosen(changes, headings, own: own, &log)
    var unknown: [ListHeading] = []
    columns = headings.enumerated().map { position, heading in
      if let field = chosen[position] { return Column(heading: heading, field: field) }
      if let field = ListField(heading: heading.name, own: own) { return Column(heading: heading, field: field) }
      unknown.append(heading)
      return Column(heading: heading, field: .leftOut)
    }
    log += Self.told(unknown, own)
    Self.checkTwice(columns, &log)
    if let first = headings.first, !columns.contains(where: { Self.identifying.contains($0.field) }) {
      log.append(.listWithoutClients(at: first.place))
    }
    try Faults.check(log)
    findings = log
  }

  /// How many headings that nobody knows are told one by one, with what each may have been meant as.
  private static let most = 5

  private static func told(_ unknown: [ListHeading], _ own: Set<String>) -> [Diagnostic] {
    if let first = unknown.first, unknown.count > most {
      return [.headingsUnknown(unknown.map(\.shownName), named: most, at: first.place)]
    }
    let known = known(own)
    return unknown.map { .headingUnknown($0.shownName, known: known, at: $0.place) }
  }

  private static let identifying: [ListField] = [.card(["id"]), .card(["inn"]), .card(["name"])]

  private static func known(_ own: Set<String>) -> [String] { ClientFields.headings + own.sorted() + ["Пакет"] }

  /// The fields chosen for columns, by their positions.
  private static func chosen(
    _ changes: [String], _ headings: [ListHeading], own: Set<String>, _ log: inout [Diagnostic]
  ) -> [Int: ListField] {
    var chosen: [Int: ListField] = [:]
    for change in changes {
      // A heading may hold an equals sign, the name of a field does not.
      guard let equals = change.lastIndex(of: "="), equals > change.startIndex else {
        log.append(.mappingUnreadable(change))
        continue
      }
      let name = String(change[..<equals])
      let wanted = String(change[change.index(after: equals)...])
      guard let field = ListField(chosen: wanted, own: own) else {
        log.append(.mappingFieldUnreadable(wanted, change))
        continue
      }
      let folded = HeadingFold.folded(name)
      let position =
        headings.firstIndex { $0.name == name }
        ?? headings.firstIndex { !folded.isEmpty && HeadingFold.folded($0.name) == folded }
      guard let position else {
        log.append(.mappingWithoutColumn(name, known: headings.map(\.shownName)))
        continue
      }
      chosen[position] = field
    }
    return chosen
  }

  /// Two columns for one field, or for a field and for a part of it.
  private static func checkTwice(_ columns: [Column], _ log: inout [Diagnostic]) {
    var taken: [String: ListHeading] = [:]
    // Every group that a field stands in.
    var groups: [String: ListHeading] = [:]
    for column in columns {
      let (start, path): (String, [String]) =
        switch column.field {
        case .card(let path): ("card", path)
        case .details(let path): ("details", path)
        case .packages: ("package", [])
        case .fault, .leftOut: ("", [])
        }
      if start.isEmpty { continue }
      let around = path.indices.map { ([start] + path[..<$0]).joined(separator: ".") }
      let whole = ([start] + path).joined(separator: ".")
      if let first = taken[whole] ?? groups[whole] ?? around.lazy.compactMap({ taken[$0] }).first {
        log.append(
          .headingTwice(
            column.heading.shownName, first.shownName, field: column.field.name, at: column.heading.place, first.place))
        continue
      }
      taken[whole] = column.heading
      for group in around where groups[group] == nil { groups[group] = column.heading }
    }
  }

  /// A table for people: the column, its heading, its field, and the first value.
  ///
  /// - Parameter first: the first row of the list.
  package func lines(_ first: ListRow?) -> [String] {
    AlignedTable(
      columns.enumerated().map { position, column in
        let value = first.flatMap { $0.cells.indices.contains(position) ? $0.cells[position]?.writtenText : nil }
        return [
          Place.columnName(column.heading.column), column.heading.shownName,
          column.field.name.isEmpty ? "—" : column.field.name, (value ?? "").onOneLine,
        ]
      }
    ).lines
  }
}

extension ListHeading {
  /// The heading on one line.
  var shownName: String { name.onOneLine }
}

extension String {
  /// The text with single spaces for line breaks and whatever else stands between words.
  fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
