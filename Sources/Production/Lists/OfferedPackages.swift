import Catalogue
import Diagnostics
import Values

/// The packages that a cell names.
enum OfferedPackages {
  /// Their ids, each once, in the order of the cell; those that are not known are faults.
  ///
  /// - Parameter written: ids or names, with commas, semicolons, plus signs or line breaks between them; a name that holds
  ///   one of these is known where it stands alone.
  static func ids(
    in written: String, _ catalogue: Catalogue, at place: DataPlace?, _ faults: inout [Diagnostic]
  ) -> [String] {
    let byName = Dictionary(
      catalogue.packages.flatMap { [(HeadingFold.folded($0.id), $0.id), (HeadingFold.folded($0.name), $0.id)] },
      uniquingKeysWith: { first, _ in first })
    if let only = byName[HeadingFold.folded(written)] { return [only] }
    var ids: [String] = []
    for part in written.split(whereSeparator: { ",;+".contains($0) || $0.isNewline }) {
      let name = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if name.isEmpty { continue }
      if let id = byName[HeadingFold.folded(name)] {
        if !ids.contains(id) { ids.append(id) }
      } else {
        faults.append(.packageInListUnknown(name, known: catalogue.packages.flatMap { [$0.id, $0.name] }, at: place))
      }
    }
    return ids
  }
}
