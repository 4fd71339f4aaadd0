/// A program to run: which one, with what, and how long it may take.
///
/// No shell stands between: an argument is an argument, whatever it holds.
package struct StartedProgram: Sendable {
  /// A path, or a name that is looked for on `PATH`.
  package var name: String
  package var arguments: [String]
  /// Milliseconds after which it is killed with everything it started.
  package var deadline: Int
  /// Bytes kept of each of its two outputs; what is beyond is read and dropped.
  package var outputLimit: Int
  /// The folder it starts in; nil for the current one.
  package var folder: String?
  /// `NAME=value` in place of this program's own environment; nil hands that on.
  package var environment: [String]?

  package init(
    _ name: String, _ arguments: [String], deadline: Int, outputLimit: Int = 64 << 10, folder: String? = nil,
    environment: [String]? = nil
  ) {
    self.name = name
    self.arguments = arguments
    self.deadline = deadline
    self.outputLimit = outputLimit
    self.folder = folder
    self.environment = environment
  }
}

/// How a program ended, and what it said.
package struct ProgramEnd: Sendable {
  package enum Way: Sendable, Hashable {
    /// By itself, with its exit code; 0 says that it did what it should.
    case exited(Int32)
    /// By a signal: it crashed, or somebody else ended it.
    case signalled(Int32)
    /// It did not end in time and was killed.
    case overtime
    /// It never ran; the number is the system's reason, as in errno(3).
    case notStarted(Int32)
  }

  package var way: Way
  package var output: [UInt8]
  package var errors: [UInt8]
  /// Whether more came out than was kept.
  package var isCut: Bool

  package init(_ way: Way, output: [UInt8] = [], errors: [UInt8] = [], isCut: Bool = false) {
    self.way = way
    self.output = output
    self.errors = errors
    self.isCut = isCut
  }

  package var isSuccess: Bool { way == .exited(0) }
}
