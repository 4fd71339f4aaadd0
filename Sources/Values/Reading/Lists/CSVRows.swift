package import Diagnostics

extension CSVRecords {
  package func nextRow() throws(Faults) -> ListRow? {
    do throws(Faults) {
      guard let record = try next() else { return nil }
      var row = ListRow(line: record.entries.first?.place.map { Int($0.line) } ?? 0)
      for heading in headings {
        let entry = record.entry(at: heading.path[...])
        row.cells.append(entry?.value)
        row.places.append(entry?.place)
      }
      return row
    } catch {
      // Without headings, or without a line, the fault is the file's.
      guard !headings.isEmpty, let line = error.diagnostics.compactMap({ $0.place?.line }).first else { throw error }
      return ListRow(line: line, faults: error.diagnostics)
    }
  }
}

extension Record {
  fileprivate func entry(at path: ArraySlice<String>) -> Entry? {
    guard let key = path.first, let entry = entry(key) else { return nil }
    return path.count == 1 ? entry : entry.value.record?.entry(at: path.dropFirst())
  }
}
