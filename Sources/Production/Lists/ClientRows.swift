package import Catalogue
package import Diagnostics
import MailAddresses
package import Values

/// The clients of a list, row by row, with memory that hardly grows with the list.
///
/// What is kept of a client are numbers alone: of its id and its codes, with the room that tables leave free, up to 32
/// bytes each; where rows are checked, of its name and its address too, up to 43 bytes each.
package struct ClientRows {
  package let mapping: ColumnMapping
  /// The mapping as a table with the values of the first row.
  package let mappingLines: [String]
  private let catalogue: Catalogue
  private var stream: any ListStream
  /// What the list is read from, for a copy in its format.
  var source: any ListStream { stream }
  /// The first row, which was read for the mapping.
  private var peeked: ListRow?
  private var ids = ClientRowIDs()
  private var alike = RowsAlike()
  private let likeness: OfficeLikeness?
  /// How many rows a client of the office was looked for that is nearly theirs.
  private var lookedFor = 0
  private let checksRows: Bool

  /// - Parameters:
  ///   - path: a CSV file or a spreadsheet.
  ///   - sheet: of a spreadsheet; nil for the first one that is not hidden.
  ///   - changes: what `--map` says, each `HEADING=FIELD`.
  ///   - checksRows: whether e-mail addresses are held against the rules of letters, and rows against each other; neither
  ///     is of use where rows were checked before, nor where all goes by post.
  /// - Throws: whatever is wrong with the file and its headings.
  package init(
    _ path: String, sheet: String? = nil, changes: [String] = [], catalogue: Catalogue, checksRows: Bool = true
  ) throws(Faults) {
    try self.init(
      ListReader.rows(contentsOf: path, sheet: sheet), changes: changes, catalogue: catalogue, checksRows: checksRows)
  }

  package init(
    _ stream: any ListStream, changes: [String] = [], catalogue: Catalogue, checksRows: Bool = true
  ) throws(Faults) {
    self.catalogue = catalogue
    self.checksRows = checksRows
    likeness = checksRows ? OfficeLikeness(catalogue) : nil
    var stream = stream
    peeked = try stream.nextRow()
    let headings = stream.headings
    do throws(Faults) {
      mapping = try ColumnMapping(headings, changes: changes, own: catalogue.ownClientFields)
    } catch {
      throw Self.title(in: &stream, first: peeked).map { Faults($0) } ?? error
    }
    self.stream = stream
    mappingLines = mapping.lines(peeked)
  }

  /// What is worth knowing of the list and no fault: headings that nobody knows, rows that are hidden.
  package var findings: [Diagnostic] { mapping.findings + stream.findings }

  /// The next row, sound or not; nil after the last one.
  ///
  /// Rows without a value that is read are passed over.
  ///
  /// - Throws: what leaves nothing more to read.
  package mutating func next() throws(Faults) -> ReadRow? {
    while let row = try nextRow() {
      if !row.faults.isEmpty {
        // Without the cells at fault it is not sure who the client is, nor what its card lacks.
        return ReadRow(line: row.line, values: row.cells, named: nil, faults: row.faults + filled(by: row).faults)
      }
      guard let place = firstPlace(of: row) else { continue }
      return read(row, at: place)
    }
    return nil
  }

  /// Lines above the headings, in which a title may stand.
  private static let titleLines = 10

  /// That what was read as the only heading is a title, if a row below has more cells than it.
  private static func title(in stream: inout any ListStream, first: ListRow?) -> Diagnostic? {
    guard stream.headings.count == 1, let title = stream.headings.first else { return nil }
    var row = first
    for _ in 1...titleLines {
      guard let read = row else { return nil }
      if read.faults.contains(where: { $0.code == .tooManyCells }) {
        return .titleAboveHeadings(title.name, headings: read.line, at: title.place)
      }
      do throws(Faults) {
        row = try stream.nextRow()
      } catch { return nil }
    }
    return nil
  }

  /// Rows for which a client of nearly their id is looked for: each is held against all of the office's.
  private static let most = 50

  /// That the row's id is nearly one of the office's, where the row has no name to make a new client of.
  private mutating func misspelt(_ id: String, _ card: Record, at place: DataPlace) -> Diagnostic? {
    guard card["id"] != nil, card["name"] == nil, card["full_name"] == nil, lookedFor < Self.most else { return nil }
    lookedFor += 1
    return nearestName(to: id, among: catalogue.clientIDs).map { .rowClientUnknown(id, near: $0, at: place) }
  }

  private mutating func nextRow() throws(Faults) -> ListRow? {
    if let row = peeked {
      peeked = nil
      return row
    }
    return try stream.nextRow()
  }

  /// Where the first value stands that fills a field.
  private func firstPlace(of row: ListRow) -> DataPlace? {
    for (position, column) in mapping.columns.enumerated() where row.cells.indices.contains(position) {
      if column.field == .leftOut || column.field == .fault { continue }
      if let value = row.cells[position], !value.isEmptyText { return row.places[position] }
    }
    return nil
  }

  private mutating func read(_ row: ListRow, at place: DataPlace) -> ReadRow {
    var (card, details, packages, faults, doubts) = filled(by: row)
    let (found, fault) = ids.id(of: card, line: row.line, at: place, in: catalogue)
    if let fault { faults.append(fault) }
    if let found, !catalogue.hasClient(found), let misspelt = misspelt(found, card, at: place) {
      return ReadRow(line: row.line, values: row.cells, named: nil, faults: faults + [misspelt], doubts: doubts)
    }
    let named = found.map { id in
      let known = catalogue.cardAsWritten(ofClient: id)
      card.set("id", .text(id), at: card.entry("id")?.place ?? place)
      return ClientRow(
        line: row.line, place: place, card: known.map { $0.laid(under: card) } ?? card, id: id, isKnown: known != nil,
        packages: packages.ids, likelyPackages: packages.likely,
        lacksPackage: mapping.hasPackages && !namesPackage(row), details: details)
    }
    guard let named else {
      return ReadRow(line: row.line, values: row.cells, named: nil, faults: faults, doubts: doubts)
    }
    guard checksRows else { return ReadRow(line: row.line, values: row.cells, named: named, faults: faults) }
    var address: MailAddress?
    switch ListedAddress.read(in: named) {
    case .success(let good): address = good
    case .failure(let flawed): faults += flawed.diagnostics
    case nil: break
    }
    // What stands in the list twice by its id or codes is told as that.
    if fault == nil { doubts += alike.doubts(about: named, address) + (likeness?.doubts(about: named) ?? []) }
    return ReadRow(line: row.line, values: row.cells, named: named, faults: faults, doubts: doubts)
  }

  private func namesPackage(_ row: ListRow) -> Bool {
    zip(mapping.columns, row.cells).contains { column, value in
      column.field == .packages && value.map { !$0.isEmptyText } ?? false
    }
  }

  /// What the row's cells fill, each as its column is mapped.
  private func filled(
    by row: ListRow
  ) -> (card: Record, details: Record, packages: OfferedPackages.Named, faults: [Diagnostic], doubts: [Diagnostic]) {
    var card = Record()
    var details = Record()
    var packages = OfferedPackages.Named()
    var faults: [Diagnostic] = []
    var doubts: [Diagnostic] = []
    for (position, column) in mapping.columns.enumerated() where row.cells.indices.contains(position) {
      guard let value = row.cells[position], !value.isEmptyText else { continue }
      let place = row.places[position]
      if ListedAddress.isNone(value, in: column.field) {
        if checksRows { doubts.append(.rowWithoutAddress(value.writtenText ?? "", at: place)) }
        continue
      }
      switch column.field {
      case .card(let path): card.put(ClientFields.isOneLine(path) ? value.onOneLine : value, at: path[...], place)
      case .details(let path): details.put(value, at: path[...], place)
      case .packages: packages = OfferedPackages.ids(in: value.writtenText ?? "", catalogue, at: place, &faults)
      case .fault, .leftOut: break
      }
    }
    return (card, details, packages, faults, doubts)
  }
}

extension Record {
  /// Puts a value at a path, making groups on the way.
  fileprivate mutating func put(_ value: Value, at path: ArraySlice<String>, _ place: DataPlace?) {
    guard let key = path.first else { return }
    if path.count == 1 {
      set(key, value, at: place)
    } else {
      var inner = self[key]?.record ?? Record()
      inner.put(value, at: path.dropFirst(), place)
      set(key, .record(inner), at: place)
    }
  }

  /// An office's card with a row's values laid over it.
  ///
  /// A person of another name is another person: nothing of the one before is kept.
  fileprivate func laid(under row: Record) -> Record {
    var below = self
    for person in ["contact", "signatory"] {
      guard let new = row[person]?.record, let old = self[person]?.record else { continue }
      let differs = ["name", "surname"].contains { new[$0] != nil && new[$0] != old[$0] }
      if differs { below.set(person, .record(Record())) }
    }
    return below.overlaid(with: row)
  }
}

extension Value {
  /// A text with a space for each line break in it.
  fileprivate var onOneLine: Value {
    guard let text, text.contains(where: \.isNewline) else { return self }
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    }
    return .text(lines.filter { !$0.isEmpty }.map { String($0) }.joined(separator: " "))
  }

  /// Whether it is a text of nothing but spaces.
  fileprivate var isEmptyText: Bool { text?.allSatisfy(\.isWhitespace) ?? false }
}
