import Diagnostics
import OutlineTemplates
import Synchronization
import Values

extension TemplateFolders {
  /// The pictures that lie beside the templates; each is read once, however many documents show it.
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

  private let folders: TemplateFolders
  private let known = Mutex<[Key: [UInt8]]>([:])

  init(folders: TemplateFolders) { self.folders = folders }

  func bytes(_ name: String, _ template: String) -> [UInt8]? {
    let key = Key(name: name, template: template)
    if let bytes = known.withLock({ $0[key] }) { return bytes }
    guard let bytes = read(name, template) else { return nil }
    known.withLock { $0[key] = bytes }
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
