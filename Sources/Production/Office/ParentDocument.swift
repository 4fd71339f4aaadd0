import Catalogue
import Diagnostics
import DocumentRegistry
import Values

/// The document that a new one belongs to: a contract, or the offer that a contract follows.
struct ParentDocument {
  var number: String
  /// As a template sees it under `parent`.
  var record: Record
  var place: DataPlace?
  var packageIDs: [String]
  var start: CalendarDate?
  var end: CalendarDate?
  /// Its entry; nil for a contract that stands in contracts.yaml alone.
  var entry: Int?

  init(_ contract: ContractCard, entry: Int?) {
    number = contract.number
    record = contract.record
    place = contract.place
    packageIDs = contract.packageIDs
    start = contract.start
    end = contract.end
    self.entry = entry
  }

  init(_ state: EntryState) {
    let facts = state.facts
    number = facts.number.text
    record = Record(["kind": .text(facts.kind), "number": .text(facts.number.text), "date": .date(facts.date)])
    place = nil
    packageIDs = facts.packages
    start = facts.start
    end = facts.end
    entry = state.id
  }
}
