import ArgumentParser
import Production

/// What is wrong, and where.
struct RemarkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What is wrong and what is wanted instead; several may be given.", valueName: "text"))
  var remark: [String] = []

  @Option(
    help: ArgumentHelp(
      "The clause that a remark is about: one for all remarks, or one for each in their order ('' for the whole document).",
      valueName: "clause"))
  var clause: [String] = []

  func validate() throws {
    if remark.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("--remark takes words: --remark 'The term of payment is too long'.")
    }
    if clause.count > 1, clause.count != remark.count {
      throw ValidationError("--clause goes with a --remark: give one for all, or as many as there are remarks.")
    }
    if !clause.isEmpty, remark.isEmpty { throw ValidationError("--clause goes with --remark.") }
  }

  var remarks: [RemarkText] {
    remark.enumerated().map { position, text in
      let place = clause.count == 1 ? clause[0] : clause.indices.contains(position) ? clause[position] : ""
      return RemarkText(text, clause: place.isEmpty ? nil : place)
    }
  }
}
