import ArgumentParser
import Production

/// On what somebody decides, and as what.
struct VisaOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The revision you have seen: its ordinal, or the beginning of its digest (default: the one in force); a decision on another one is refused.",
      valueName: "n|digest"))
  var revision: String?

  @Option(
    help: ArgumentHelp(
      "The one role you act in, where you are asked in several (default: all of them).", valueName: "role"))
  var role: String?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var office: OfficeOptions

  func validate() throws {
    if revision == "" { throw ValidationError("--revision takes an ordinal or a digest: --revision 2.") }
    if role == "" { throw ValidationError("--role takes a role: --role legal.") }
  }

  var order: DecisionOrder {
    DecisionOrder(office: office.office, person: acting.person, role: role, revision: revision)
  }
}
