/// Who looks at a letter while it is on its way to a server, and may break it off.
package struct LetterWatch {
  /// How far a letter is.
  package enum Stage: Sendable {
    /// Nothing of its text has gone: whoever breaks off now knows that it was not sent.
    case announced
    /// Some of its text has gone, perhaps all of it.
    case begun
  }

  /// Asked about once a second; false breaks the letter off.
  package var goesOn: (Stage) -> Bool

  package init(goesOn: @escaping (Stage) -> Bool = { _ in true }) { self.goesOn = goesOn }
}
