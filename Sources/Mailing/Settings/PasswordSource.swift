package import Diagnostics
import Glibc
import Processes
package import Values

/// Where the password of the mail server is; never the password itself.
package struct PasswordSource: Sendable {
  package enum Keeper: Sendable, Hashable {
    /// Its first line, with nothing else in it.
    case file(String)
    /// A variable of the environment.
    case environment(String)
    /// A program that prints it, with its arguments.
    case command([String])
  }

  package var keeper: Keeper
  /// Where office.yaml says it.
  package var place: DataPlace?

  package init(_ keeper: Keeper, at place: DataPlace? = nil) {
    self.keeper = keeper
    self.place = place
  }

  /// A password is short; what is longer is something else.
  private static let longest = 16 << 10
  /// Milliseconds for a program, which may ask a person or a server.
  private static let patience = 30_000
  /// Milliseconds of it that nobody is told of.
  private static let silence = 2_000

  /// Gets the password.
  ///
  /// A line break at its end is dropped, because editors and programs add one.
  /// - Parameters:
  ///   - environment: what a variable holds; nil where it is not set.
  ///   - deadline: milliseconds for a program; nil for the usual ones.
  ///   - waiting: told the program's name where it takes its time.
  /// - Returns: the password, and a warning where others can read it too.
  /// - Throws: `mail-password-unavailable` with the reason.
  package func secret(
    environment: (String) -> String?, deadline: Int? = nil, waiting: (String) -> Void = { _ in }
  ) throws(Faults) -> (secret: Secret, warnings: [Diagnostic]) {
    switch keeper {
    case .file(let path):
      let bytes = try content(of: path)
      var status = stat()
      let isExposed = stat(path, &status) == 0 && status.st_mode & (S_IRGRP | S_IROTH) != 0
      return (try secret(bytes), isExposed ? [.passwordExposed(path, at: place)] : [])
    case .environment(let name):
      guard let value = environment(name) else { throw unavailable("the environment has no `\(name)`") }
      return (try secret(Array(value.utf8)), [])
    case .command(let words):
      return (try secret(try output(of: words, deadline: deadline ?? Self.patience, waiting)), [])
    }
  }

  private func content(of path: String) throws(Faults) -> [UInt8] {
    do throws(Faults) {
      return try FileBytes.read(path)
    } catch {
      throw unavailable(error.diagnostics.first?.message ?? "`\(path)` cannot be read")
    }
  }

  /// What the program says on its error output stays out of the sentence: nobody knows what it holds.
  private func output(
    of words: [String], deadline: Int, _ waiting: (String) -> Void
  ) throws(Faults) -> [UInt8] {
    guard let name = words.first else { throw unavailable("`command` names no program") }
    let program = StartedProgram(name, Array(words.dropFirst()), deadline: deadline, outputLimit: Self.longest + 1)
    let end = program.run(silence: Self.silence) { waiting(name) }
    switch end.way {
    case .exited(0): return end.output
    case .exited(let code): throw unavailable("`\(name)` ended with exit code \(code)")
    case .signalled(let signal): throw unavailable("`\(name)` was ended by signal \(signal)")
    case .overtime: throw unavailable("`\(name)` did not end within \((deadline + 999) / 1000) seconds")
    case .notStarted(let reason):
      throw unavailable("`\(name)` cannot be started: \(String(cString: strerror(reason)))")
    }
  }

  private func secret(_ bytes: [UInt8]) throws(Faults) -> Secret {
    var bytes = bytes[...]
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    if bytes.isEmpty { throw unavailable("it is empty") }
    if bytes.count > Self.longest { throw unavailable("it is longer than any password") }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw unavailable("it is no text") }
    if text.utf8.contains(where: { $0 < 32 || $0 == 127 }) {
      throw unavailable("it has a line break or another control character in it")
    }
    return Secret(text)
  }

  private func unavailable(_ reason: String) -> Faults { Faults(.passwordUnavailable(reason, at: place)) }
}
