import Diagnostics
import Glibc
import Values

/// What the program says: results on standard output, everything else on standard error.
struct Console {
  var isJSON: Bool
  var isQuiet: Bool

  /// A line of result, unless `--quiet` or `--json` asks for none.
  func say(_ line: String) {
    if !isQuiet, !isJSON { print(line) }
  }

  /// The result itself, in every mode but `--json`.
  func result(_ text: String) {
    if !isJSON { print(text, terminator: text.hasSuffix("\n") ? "" : "\n") }
  }

  /// The one JSON object a command prints under `--json`.
  func json(_ object: Record) {
    if isJSON { print(Value.record(object).json(indented: true)) }
  }

  /// Findings, for people, on standard error.
  func report(_ findings: [Diagnostic]) {
    guard !isJSON, !findings.isEmpty else { return }
    let shown = isQuiet ? findings.filter { $0.severity == .error } : findings
    Console.complain(DiagnosticRenderer(colour: LiveSurroundings.wantsColour).render(shown))
  }

  static func complain(_ text: String) {
    let line = text.hasSuffix("\n") ? text : text + "\n"
    var bytes = Array(line.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if errno != EINTR {
        // Nobody listens on standard error: there is no one left to tell.
        return
      }
    }
  }
}
