import ArgumentParser

/// Who acts.
struct ActingOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Who acts, by the id in office.yaml (default: whose `logins` hold your account); the office says who may.",
      valueName: "person"))
  var person: String?

  func validate() throws {
    if person == "" { throw ValidationError("--as takes a person's id.") }
  }
}
