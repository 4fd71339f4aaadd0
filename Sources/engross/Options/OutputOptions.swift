import ArgumentParser

/// How a command speaks: shared by all of them.
struct SpeechOptions: ParsableArguments {
  @Flag(help: "Print one JSON object on standard output, for machines.")
  var json = false

  @Flag(name: .shortAndLong, help: "Say nothing but faults.")
  var quiet = false

  var console: Console { Console(isJSON: json, isQuiet: quiet) }
}

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

/// How documents are made from a template, in every command that makes them.
struct WritingOptions: ParsableArguments {
  @Flag(help: "Write missing fields as visible marks ⟦client.inn⟧ instead of stopping.")
  var draft = false

  @Option(
    help: ArgumentHelp(
      "A Word file whose styles, page set-up, header and footer the DOCX takes.", valueName: "house.docx"))
  var style: String?

  @Option(help: ArgumentHelp("Columns of the text format, 40 to 240.", valueName: "columns"))
  var width = 76

  @Flag(name: .shortAndLong, help: "Replace files that are already there.")
  var force = false

  func validate() throws {
    guard (40...240).contains(width) else { throw ValidationError("--width takes a number from 40 to 240.") }
  }
}
