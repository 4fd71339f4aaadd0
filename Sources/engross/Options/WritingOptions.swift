import ArgumentParser

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
