package import Diagnostics
import Files
import Glibc
import Merging
import Values

/// The folders a template may include from: its own, and those given beside it.
///
/// A name is looked for beside the including file first, then in each folder; links that lead out of all of them,
/// like names that do, are refused.
package struct TemplateFolders: TemplateLibrary {
  /// As the user named them.
  private let folders: [String]
  /// More files than this are not offered as «did you mean».
  private static let namesShown = 500

  package init(template: String, others: [String]) { folders = [folder(of: template)] + others }

  package func template(named name: String, from includer: String) throws(Faults) -> SourceText? {
    guard let path = try path(of: name, beside: includer) else { return nil }
    return try TemplateText.read(path)
  }

  package func file(named name: String, from includer: String) throws(Faults) -> (name: String, bytes: [UInt8])? {
    guard let path = try path(of: name, beside: includer) else { return nil }
    return (path, try FileBytes.read(path))
  }

  package var names: [String] {
    Array(folders.lazy.flatMap { FolderListing.names(in: $0) }.prefix(Self.namesShown))
  }

  /// Where a template or a picture lies; nil where there is none.
  func path(of name: String, beside includer: String) throws(Faults) -> String? {
    if name.hasPrefix("/") || name.split(separator: "/").contains("..") || name.utf8.contains(0) {
      throw Faults(.includeOutside(name))
    }
    let roots = folders.compactMap(Self.realPath)
    var leadsOut = false
    for folder in [folder(of: includer)] + folders {
      let candidate = folder == "." ? name : folder + "/" + name
      guard let real = Self.realPath(candidate) else { continue }
      if roots.contains(where: { real.hasPrefix($0 == "/" ? $0 : $0 + "/") }) { return candidate }
      leadsOut = true
    }
    if leadsOut { throw Faults(.includeOutside(name)) }
    return nil
  }

  private static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
