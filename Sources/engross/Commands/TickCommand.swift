import ArgumentParser
import Diagnostics
import Production

/// Does what time alone does.
struct TickCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick",
    abstract: "Do what time alone does: tell of missed terms, expire offers.",
    discussion: """
      For cron, every morning. Missed terms are told to somebody above, silence counts as consent where a route says \
      so, and offers whose last day has passed expire, and documents follow their batch where a command was stopped \
      that decided about it. Doing it twice is the same as once.

      Examples:
        engross tick --office /srv/office
        0 7 * * 1-5  engross tick --office /srv/office --quiet
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.finish { (control) throws(Faults) in
      try producer.passTime(office: office.office, control)
    }
  }
}
