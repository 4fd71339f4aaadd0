import Diagnostics

extension [Diagnostic] {
  /// In the order a reader of the files meets them, each finding once: the template first, then what it includes.
  mutating func sortByPlace(startingWith name: String) {
    var files = [name: 0]
    for diagnostic in self {
      if let file = diagnostic.place?.file, files[file] == nil { files[file] = files.count }
    }
    func key(_ diagnostic: Diagnostic, _ index: Int) -> (Int, Int, Int, Int) {
      let place = diagnostic.place
      return (place.map { files[$0.file] ?? 0 } ?? files.count, place?.line ?? 0, place?.column ?? 0, index)
    }
    var seen: Set<Diagnostic> = []
    self = enumerated().sorted { key($0.element, $0.offset) < key($1.element, $1.offset) }
      .map(\.element).filter { seen.insert($0).inserted }
  }
}
