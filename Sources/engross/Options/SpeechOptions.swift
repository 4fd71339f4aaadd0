import ArgumentParser

/// How a command speaks: shared by all of them.
struct SpeechOptions: ParsableArguments {
  @Flag(help: "Print one JSON object on standard output, for machines.")
  var json = false

  @Flag(name: .shortAndLong, help: "Say nothing but faults.")
  var quiet = false

  var console: Console { Console(isJSON: json, isQuiet: quiet) }
}
