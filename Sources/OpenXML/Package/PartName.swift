/// The name of a part in a package, such as `/word/document.xml` (ECMA-376 part 2, section 6.2).
package struct PartName: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// With its leading slash.
  package let path: String

  /// A name from outside; nil where it is no absolute path of plain segments.
  package init?(_ path: String) {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    guard segments.count > 1, segments[0].isEmpty,
      segments.dropFirst().allSatisfy({ !$0.isEmpty && !$0.allSatisfy { $0 == "." } }), !path.contains("\\")
    else { return nil }
    self.path = path
  }

  private init(trusted path: String) { self.path = path }

  /// A name written in this program, without its leading slash: `word/document.xml`.
  package static func fixed(_ path: StaticString) -> PartName { PartName(trusted: "/" + path.description) }

  /// A numbered name written in this program: `word/media/image1.png`.
  package static func numbered(_ stem: StaticString, _ number: Int, _ ending: String) -> PartName {
    PartName(trusted: "/\(stem)\(number).\(ending)")
  }

  /// The name of the archive's entry.
  package var entryName: String { String(path.dropFirst()) }

  package var description: String { path }

  /// `/word/`.
  package var folder: String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
  }

  /// `document.xml`.
  package var fileName: String { String(path.dropFirst(folder.count)) }

  /// `xml`, in lower case; empty for none.
  package var ending: String {
    fileName.lastIndex(of: ".").map { fileName[fileName.index(after: $0)...].lowercased() } ?? ""
  }

  /// Where the relationships of this part stand: `/word/_rels/document.xml.rels`.
  package var relationships: PartName { PartName(trusted: folder + "_rels/" + fileName + ".rels") }

  /// How a relationship of a part in `folder` names this part: relative where it stands below.
  package func target(from folder: String) -> String {
    path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  /// The part that `target` names in a relationship of a part in `folder`.
  package static func resolve(_ target: String, from folder: String) -> PartName? {
    var segments = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for segment in target.split(separator: "/") {
      switch segment {
      case ".": break
      case "..":
        if segments.isEmpty { return nil }
        segments.removeLast()
      default: segments.append(String(segment))
      }
    }
    return PartName("/" + segments.joined(separator: "/"))
  }

  package static func < (a: PartName, b: PartName) -> Bool { a.path < b.path }
}
