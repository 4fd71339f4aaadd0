import Diagnostics
import OutlineTemplates
import Synchronization
import Values

extension TemplateFolders {
  /// The pictures that lie beside the templates; those that many documents show are read once.
  var assets: AssetLibrary {
    let pictures = Pictures(folders: self)
    return AssetLibrary(bytes: { name, template in pictures.bytes(name, template) }, names: { _ in names })
  }
}

/// The pictures read so far, shared by all workers.
private final class Pictures: Sendable {
  private struct Key: Hashable {
    var name: String
    var template: String
  }

  /// A letterhead has a few; of a list with a photograph per record only the first stay in memory.
  private static let most = 64

  private let folders: TemplateFolders
  private let known = Mutex<[Key: [UInt8]]>([:])

  init(folders: TemplateFolders) { self.folders = folders }

  func bytes(_ name: String, _ template: String) -> [UInt8]? {
    let key = Key(name: name, template: template)
    if let bytes = known.withLock({ $0[key] }) { return bytes }
    guard let bytes = read(name, template) else { return nil }
    known.withLock { if $0.count < Self.most { $0[key] = bytes } }
    return bytes
  }

  private func read(_ name: String, _ template: String) -> [UInt8]? {
    do throws(Faults) {
      return try folders.path(of: name, beside: template).map { path throws(Faults) in try FileBytes.read(path) }
    } catch {
      // A picture that cannot be read is one that is not there; the template's fault says where it was named.
      return nil
    }
  }
}
