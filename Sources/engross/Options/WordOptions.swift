import ArgumentParser

/// What is done with templates that are Word files.
struct WordOptions: ParsableArguments {
  enum TrackedChanges: String, CaseIterable, ExpressibleByArgument {
    case accept
    case refuse
  }

  @Option(
    help: ArgumentHelp(
      "Changes in a Word template that nobody has accepted: accept takes them as accepted, refuse is a fault.",
      valueName: "accept|refuse"))
  var trackedChanges = TrackedChanges.accept

  var refusesTrackedChanges: Bool { trackedChanges == .refuse }
}
