import ArgumentParser

/// The template's data, from files and from the command line.
struct DataOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Data: YAML, JSON or CSV; several add up, the later wins. NAME=FILE puts the file's content under a name.",
      valueName: "[name=]file"))
  var data: [String] = []

  @Option(help: ArgumentHelp("One value: client.name=«Альфа». Wins over the files.", valueName: "path=value"))
  var set: [String] = []
}
