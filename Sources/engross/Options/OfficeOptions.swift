import ArgumentParser

/// Which office a command works in.
struct OfficeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The office's folder (default: the nearest parent folder with an office.yaml).", valueName: "dir"))
  var office: String?

  func validate() throws {
    if office == "" { throw ValidationError("--office takes the name of a folder.") }
  }
}
