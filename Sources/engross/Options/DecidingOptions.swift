import ArgumentParser
import Production

/// Who decides, in which office.
struct DecidingOptions: ParsableArguments {
  @OptionGroup var acting: ActingOptions
  @OptionGroup var office: OfficeOptions

  var order: DecisionOrder { DecisionOrder(office: office.office, person: acting.person) }
}
