import ArgumentParser
import Diagnostics
import Production

/// Whether the registry is what it was.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove that nothing in the registry was changed, cut off or lost.",
    discussion: """
      Every record of the journal, the chain that they make, every table, every number and every file of every \
      revision is read again. Write the head down somewhere else: whoever holds it can prove later that the journal \
      still has it. Exit code 1 says that something is off, 4 that the database could not be read at all.

      Examples:
        engross verify
        engross verify --head 3f9a…64 digits
        engross verify --rebuild
      """)

  @Flag(help: "Make the tables anew from the journal, which alone counts.")
  var rebuild = false

  @Option(
    help: ArgumentHelp("A head that an earlier `verify` printed; the journal must still hold it.", valueName: "digest"))
  var head: String?

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in
      try producer.verify(office: office.office, rebuilds: rebuild, head: head)
    }
  }
}
