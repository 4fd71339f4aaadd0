package import Diagnostics
import Glibc

/// The sentences of this target's findings.
extension Diagnostic {
  package static func fileExists(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileExists, "`\(path)` is already there and was left as it is", at: Place(file: path),
      hint: "choose another --output, or replace it with --force")
  }

  package static func isFolder(_ path: String) -> Diagnostic {
    Diagnostic(.fileUnwritable, "`\(path)` is a folder, not a file to write", at: Place(file: path))
  }

  package static func unwritable(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .fileUnwritable, "`\(path)` cannot be written: \(reason)", at: Place(file: path),
      hint: "nothing was left behind; write to another folder, or make room and run it again")
  }

  package static func unwritable(_ path: String, error: Int32) -> Diagnostic {
    unwritable(path, reason: String(cString: strerror(error)))
  }

  static func settingWithoutValue(_ setting: String) -> Diagnostic {
    Diagnostic(
      .badSetting, "`--set \(setting)` has no value",
      hint: "write a path, an equals sign and a value: client.name=Alpha")
  }

  static func settingPath(_ path: String) -> Diagnostic {
    Diagnostic(
      .badSetting, "`\(path)` is not the path of a field",
      hint: "write names with single points between them: client.name")
  }

  static func dataWithoutNames(_ path: String, _ typeName: String) -> Diagnostic {
    Diagnostic(
      .dataWithoutNames, "`\(path)` holds a single \(typeName), and a template asks for fields by name",
      at: Place(file: path), hint: "give it a name: --data name=\(path)")
  }
}
