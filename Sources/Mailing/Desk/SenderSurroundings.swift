package import DocumentRegistry
package import Production

/// What mailings know of the outside world; the executable fills it in.
package struct SenderSurroundings: Sendable {
  package var production: Surroundings
  /// When something happens, asked anew for every letter.
  package var now: @Sendable () -> Moment
  /// Milliseconds since any fixed instant, only ever growing.
  package var milliseconds: @Sendable () -> Int
  /// Waits for so many milliseconds.
  package var sleep: @Sendable (Int) -> Void
  /// Whether somebody has asked the program to end.
  package var isStopped: @Sendable () -> Bool
  /// So many bytes that nobody can guess.
  package var randomBytes: @Sendable (Int) -> [UInt8]
  /// What a variable of the environment holds.
  package var environment: @Sendable (String) -> String?

  package init(
    production: Surroundings, now: @escaping @Sendable () -> Moment, milliseconds: @escaping @Sendable () -> Int,
    sleep: @escaping @Sendable (Int) -> Void, isStopped: @escaping @Sendable () -> Bool,
    randomBytes: @escaping @Sendable (Int) -> [UInt8], environment: @escaping @Sendable (String) -> String?
  ) {
    self.production = production
    self.now = now
    self.milliseconds = milliseconds
    self.sleep = sleep
    self.isStopped = isStopped
    self.randomBytes = randomBytes
    self.environment = environment
  }
}
