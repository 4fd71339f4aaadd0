import Diagnostics
import OutlineTemplates
import Values

extension TemplateFolders {
  /// The pictures that lie beside the templates.
  var assets: AssetLibrary {
    AssetLibrary(
      bytes: { name, template in
        do throws(Faults) {
          return try file(named: name, from: template).map { path throws(Faults) in try FileBytes.read(path) }
        } catch {
          // A picture that cannot be read is one that is not there; the template's fault says where it was named.
          return nil
        }
      },
      names: { _ in names })
  }
}
