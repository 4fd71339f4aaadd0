import ArgumentParser

/// Where the files lie that a template names.
struct FolderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder that include, import and extends may read from besides the template's.", valueName: "dir"))
  var include: [String] = []
}
