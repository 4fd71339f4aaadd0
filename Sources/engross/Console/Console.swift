import Diagnostics
import Glibc

/// What the program says: results on standard output, everything else on standard error.
struct Console {
  var isJSON: Bool
  var isQuiet: Bool

  /// A line of result, unless `--quiet` or `--json` asks for none.
  func say(_ line: String) {
    if !isQuiet, !isJSON { Console.put(line + "\n") }
  }

  /// The result itself, whatever the mode.
  func result(_ text: String) { Console.put(text.hasSuffix("\n") ? text : text + "\n") }

  /// Findings, for people, on standard error.
  func report(_ findings: [Diagnostic]) {
    let shown = isQuiet ? findings.filter { $0.severity == .error } : findings
    if shown.isEmpty { return }
    Console.complain(DiagnosticRenderer(colour: LiveSurroundings.wantsColour).render(shown))
  }

  static func put(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  static func complain(_ text: String) {
    write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Standard error without a line break: a progress line rewrites itself.
  static func overwrite(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        // A reader that went away (`| head`) wants no more; there is no one left to tell.
        return
      }
    }
  }
}
