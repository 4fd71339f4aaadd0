import ArgumentParser
import Diagnostics
import Files
import Glibc
import Production

/// The command line: arguments in, exit code out.
@main
struct Engross: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engross",
    abstract: "Makes offers, contracts and other business documents from templates and data.",
    discussion: """
      One template and one record give one document, as text, HTML or Word:
        engross render offer.md --data client.yaml --output offer.docx

      An office is a folder with clients, services, packages and templates. Start one and make an offer:
        engross init my-office --sample chisty-gorod
        engross new offer --office my-office --client sever --package optimal
        engross kinds --office my-office

      It is numbered and entered in the office's registry. Ask for approval, see what waits, and prove what happened:
        engross submit 1/2026-КП --office my-office --as orlova
        engross todo --office my-office --as gusev
        engross verify --office my-office

      Exit codes: 0 done; 1 the input has faults; 2 wrong usage; 3 refused by the rules; 4 the disk or the database failed.
      Shell completions: engross --generate-completion-script bash|zsh|fish
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Templates and documents",
        subcommands: [
          InitCommand.self, RenderCommand.self, CheckCommand.self, FieldsCommand.self, KindsCommand.self,
          RecommendCommand.self, NewCommand.self, ReviseCommand.self,
        ]),
      CommandGroup(name: "Many clients at once", subcommands: [BatchCommand.self]),
      CommandGroup(name: "Paper", subcommands: [JoinCommand.self, PostCommand.self]),
      CommandGroup(
        name: "Approval",
        subcommands: [
          SubmitCommand.self, ApproveCommand.self, ReturnCommand.self, RejectCommand.self, AnswerCommand.self,
          WithdrawCommand.self, SignCommand.self, SheetCommand.self, TickCommand.self,
        ]),
      CommandGroup(
        name: "The life of a contract",
        subcommands: [
          CounterpartyCommand.self, RegisterCommand.self, ProlongCommand.self, TerminateCommand.self,
          SupersedeCommand.self, ExpireCommand.self, DueCommand.self, PaymentCommand.self, ClaimCommand.self,
        ]),
      CommandGroup(name: "Mailings", subcommands: [MailCommand.self]),
      CommandGroup(
        name: "Questions to the registry",
        subcommands: [
          TodoCommand.self, ListCommand.self, ShowCommand.self, HistoryCommand.self, OpenCommand.self,
          ReportCommand.self, ExportCommand.self, VerifyCommand.self,
        ]),
    ])

  static func main() {
    Console.holdStandardStreams()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      leave(with: error)
    }
  }

  /// Help and version are results; anything else the parser throws is wrong usage, exit code 2.
  private static func leave(with error: any Error) -> Never {
    let message = fullMessage(for: error)
    if exitCode(for: error) == .success {
      Console.put(message + "\n")
      Glibc.exit(0)
    }
    Console.complain(
      message.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }.joined(
        separator: "\n"))
    if let hint = meantCommand { Console.complain("  try: \(hint)") }
    Glibc.exit(2)
  }

  /// What a mistyped command could have been.
  private static var meantCommand: String? {
    let groups = configuration.groupedSubcommands.flatMap(\.subcommands)
    let names = groups.compactMap { $0.configuration.commandName }
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), !names.contains(word) else {
      return nil
    }
    return suggestion(for: word, among: names)
  }

  /// Ends the program where standard output takes no more.
  static func leave(unwritten reason: Int32) -> Never {
    // A reader that went away (`| head`) wants no more; there is no one left to tell.
    if reason != EPIPE {
      Console.complain(DiagnosticRenderer(colour: LiveSurroundings.wantsColour).render(.standardOutput(error: reason)))
    }
    Glibc.exit(4)
  }
}
