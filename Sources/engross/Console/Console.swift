import Diagnostics
import Glibc
import Production

/// What the program says: results on standard output, everything else on standard error.
struct Console {
  var isJSON: Bool
  var isQuiet: Bool

  /// A line of result, unless `--quiet` or `--json` asks for none.
  func say(_ line: String) {
    if !isQuiet, !isJSON { Console.put(line + "\n") }
  }

  /// A line beside the results, for people.
  func remark(_ line: String?) {
    if let line, !isQuiet, !isJSON { Console.complain(line) }
  }

  /// The result itself, whatever the mode.
  func result(_ text: String) { Console.put(text.hasSuffix("\n") ? text : text + "\n") }

  /// Findings, for people, on standard error; mere notes are for `--json`.
  func report(_ findings: [Diagnostic]) {
    let shown = findings.filter { $0.severity >= (isQuiet ? .error : .warning) }
    if shown.isEmpty { return }
    Console.complain(DiagnosticRenderer(colour: LiveSurroundings.wantsColour).render(shown))
  }

  static func put(_ text: String) { put(Array(text.utf8)) }

  /// Writes results; where that fails, says so and leaves: no one may take half a result for a whole one.
  static func put(_ bytes: [UInt8]) {
    if let reason = write(bytes, to: STDOUT_FILENO) { Engross.leave(unwritten: reason) }
  }

  static func complain(_ text: String) {
    write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Standard error without a line break: a progress line rewrites itself.
  static func overwrite(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  /// Gives the system's reason where not everything was taken.
  @discardableResult private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }

  /// A terminal shows names, and is not driven by them; a pipe gets them as they are.
  static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Keeps the numbers of closed standard streams, so that no file of ours is opened under one of them.
  static func holdStandardStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // For reading only: what is written there fails as it would have.
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
