import Catalogue
import Diagnostics
import Values

/// The packages that a cell names.
enum OfferedPackages {
  /// What a cell names.
  struct Named {
    /// Ids of known packages, each once, in the order of the cell.
    var ids: [String] = []
    /// The same with the nearest name in the place of each unknown one; nil where nothing is near.
    var likely: [String]? = []
  }

  /// What a cell names; packages that are not known are faults.
  ///
  /// - Parameter written: ids or names, with commas, semicolons, plus signs or line breaks between them; a name that holds
  ///   one of these is known where it stands alone.
  static func ids(
    in written: String, _ catalogue: Catalogue, at place: DataPlace?, _ faults: inout [Diagnostic]
  ) -> Named {
    let byName = Dictionary(
      catalogue.packages.flatMap { [(HeadingFold.folded($0.id), $0.id), (HeadingFold.folded($0.name), $0.id)] },
      uniquingKeysWith: { first, _ in first })
    if let only = byName[HeadingFold.folded(written)] { return Named(ids: [only], likely: [only]) }
    let known = catalogue.packages.flatMap { [$0.id, $0.name] }
    var named = Named()
    for part in written.split(whereSeparator: { ",;+".contains($0) || $0.isNewline }) {
      let name = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if name.isEmpty { continue }
      let id = byName[HeadingFold.folded(name)]
      if let id {
        if !named.ids.contains(id) { named.ids.append(id) }
      } else {
        faults.append(.packageInListUnknown(name, known: known, at: place))
      }
      let likely = id ?? nearestName(to: name, among: known).flatMap { byName[HeadingFold.folded($0)] }
      if likely.map({ named.likely?.contains($0) == true }) != true {
        named.likely = likely.flatMap { id in named.likely.map { $0 + [id] } }
      }
    }
    return named
  }
}
