package import Values

/// Who listens while letters go.
package struct SendingListener {
  /// Told after every letter, and while it waits.
  package var progress: (SendingTally) -> Void
  /// Told what became of every letter, for machines.
  package var event: (Record) -> Void
  /// Told what people should know at once, a line each.
  package var say: (String) -> Void

  package init(
    progress: @escaping (SendingTally) -> Void, event: @escaping (Record) -> Void,
    say: @escaping (String) -> Void = { _ in }
  ) {
    self.progress = progress
    self.event = event
    self.say = say
  }

  /// Milliseconds of silence that nobody is told of.
  private static let silence = 2_000
  /// Milliseconds that a letter gets to come to its end, once somebody has asked the program to end.
  private static let respite = 10_000

  /// Looks at one letter on its way: tells how long it takes, and breaks it off where somebody asks the program to end.
  ///
  /// A letter of which nothing has gone is broken off at once; one that has begun gets a while to end well.
  func watch(_ tally: SendingTally, _ outside: SenderSurroundings) -> LetterWatch {
    let begun = outside.milliseconds()
    var asked: Int?
    return LetterWatch { stage in
      let now = outside.milliseconds()
      if now - begun >= Self.silence {
        var tally = tally
        tally.waiting = "waiting for the server, \((now - begun) / 1000) s"
        progress(tally)
      }
      guard asked != nil || outside.isStopped() else { return true }
      if case .announced = stage { return false }
      if asked == nil { say("stopping after the letter in hand") }
      let since = asked ?? now
      asked = since
      return now - since < Self.respite
    }
  }
}
