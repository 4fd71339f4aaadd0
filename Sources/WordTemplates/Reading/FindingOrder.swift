import Diagnostics

extension [Diagnostic] {
  /// In the order of a file's parts and their paragraphs, each finding once; first those of the file as a whole.
  func inOrder(of parts: [String]) -> [Diagnostic] {
    func key(_ place: Place?, _ index: Int) -> (Int, Int, Int, Int) {
      let part = place?.part.flatMap { part in parts.firstIndex(of: part) } ?? -1
      return (part, place?.line ?? 0, place?.column ?? 0, index)
    }
    var seen: Set<Diagnostic> = []
    return enumerated().sorted { key($0.element.place, $0.offset) < key($1.element.place, $1.offset) }
      .map(\.element).filter { seen.insert($0).inserted }
  }
}
