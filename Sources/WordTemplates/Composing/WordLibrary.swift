import Diagnostics
import Merging
import OpenXML
import Synchronization

/// The files a Word template may include: texts, as every template, and Word files, which are no text.
///
/// Of a Word file its text is given, which the merge engine compiles; its bytes wait here for whoever compiles it.
final class WordLibrary: TemplateLibrary {
  private let base: any TemplateLibrary
  let trackedChanges: TrackedChanges
  private let files = Mutex<[String: [UInt8]]>([:])

  init(_ base: any TemplateLibrary, trackedChanges: TrackedChanges) {
    self.base = base
    self.trackedChanges = trackedChanges
  }

  var names: [String] { base.names }

  func file(named name: String, from includer: String) throws(Faults) -> (name: String, bytes: [UInt8])? {
    try base.file(named: name, from: includer)
  }

  func template(named name: String, from includer: String) throws(Faults) -> SourceText? {
    guard Self.isWord(name) else { return try base.template(named: name, from: includer) }
    guard let file = try base.file(named: name, from: includer) else { return nil }
    let package = try PackageReader(file.bytes, named: file.name)
    let source = try PartTrees(package, trackedChanges, isWhole: true).source.text(named: file.name)
    files.withLock { $0[file.name] = file.bytes }
    return source
  }

  static func isWord(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".docx", ".dotx", ".docm", ".dotm"].contains { name.hasSuffix($0) }
  }

  /// The bytes of a Word file whose text was asked for; nil for other files.
  func wordFile(named name: String) -> [UInt8]? { files.withLock { $0[name] } }
}
