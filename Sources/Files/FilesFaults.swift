package import Diagnostics
import Glibc

/// The sentences of this target's findings.
extension Diagnostic {
  package static func fileExists(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileExists, "`\(path)` is already there and was left as it is", at: Place(file: path),
      hint: "write under another name, or replace it with --force")
  }

  package static func isFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileUnwritable, "`\(path)` is a folder, not a file to write", at: Place(file: path),
      hint: "write under another name, or move the folder away")
  }

  package static func unwritable(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .fileUnwritable, "`\(path)` cannot be written: \(reason)", at: Place(file: path),
      hint: "nothing was left behind; write to another folder, or make room and run it again")
  }

  package static func unwritable(_ path: String, error: Int32) -> Diagnostic {
    unwritable(path, reason: String(cString: strerror(error)))
  }

  package static func notRemoved(_ path: String, error: Int32) -> Diagnostic {
    Diagnostic(
      .fileUnwritable, "`\(path)` cannot be taken away: \(String(cString: strerror(error)))", at: Place(file: path),
      hint: "see who may write in its folder, and take it away by hand")
  }

  package static func standardOutput(error: Int32) -> Diagnostic {
    Diagnostic(
      .fileUnwritable, "standard output cannot be written: \(String(cString: strerror(error)))",
      hint: "what came out so far is not whole; send it to a file, or make room")
  }
}
