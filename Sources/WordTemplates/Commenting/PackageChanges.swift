import Diagnostics
import OpenXML

/// A file with some of its parts changed or added; all others are carried over as they are, still packed.
struct PackageChanges {
  private let package: PackageReader
  private var changed: [(name: PartName, content: DeflatedPart)] = []

  init(of package: PackageReader) { self.package = package }

  mutating func set(_ name: PartName, to bytes: [UInt8]) { set(name, to: DeflatedPart(deflating: bytes)) }

  mutating func set(_ name: PartName, to content: DeflatedPart) { changed.append((name, content)) }

  /// The archive in the order of the old one, new parts last.
  func write() throws(Faults) -> [UInt8] {
    var zip = ZipWriter()
    for name in package.partNames {
      if let content = changed.first(where: { $0.name == name })?.content {
        zip.add(name.entryName, content)
      } else {
        zip.add(name.entryName, try package.packed(of: name))
      }
    }
    for (name, content) in changed where !package.has(name) { zip.add(name.entryName, content) }
    return try zip.finish()
  }
}
