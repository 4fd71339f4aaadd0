import ArgumentParser

@main
struct Engross: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "engross", abstract: "Make business documents.")
}
