import Diagnostics
import Values

/// What was found wrong in one merge, each thing once.
struct Findings {
  private var found: [Diagnostic] = []
  private var known: [Identity: Int] = [:]
  private var missing: [Missing] = []
  private var missingPaths: [String: Int] = [:]
  private var leftOut = 0

  private struct Identity: Hashable {
    let code: DiagnosticCode
    let place: Place?
  }

  /// One missing field, with every place that asks for it and every record that lacks it.
  private struct Missing {
    let field: MissingField
    var places: [Place]
    var owners: [Place]
  }

  /// How many records that lack a field are named.
  private static let ownersNamed = 5

  /// A fault that comes again at the same place, as with every row of a table, only adds where its value stands.
  mutating func add(_ diagnostic: Diagnostic) {
    let identity = Identity(code: diagnostic.code, place: diagnostic.place)
    if diagnostic.place != nil, let position = known[identity] {
      for note in diagnostic.notes where !found[position].notes.contains(note) {
        guard found[position].notes.count < Self.ownersNamed else { break }
        found[position].notes.append(note)
      }
      return
    }
    guard found.count < MergeLimits.findings else {
      leftOut += 1
      return
    }
    known[identity] = found.count
    found.append(diagnostic)
  }

  mutating func addMissing(_ field: MissingField, at place: Place) {
    let owner = field.owner?.place
    if let position = missingPaths[field.path] {
      if !missing[position].places.contains(place) { missing[position].places.append(place) }
      if let owner, missing[position].owners.count <= Self.ownersNamed, !missing[position].owners.contains(owner) {
        missing[position].owners.append(owner)
      }
      return
    }
    guard missing.count < MergeLimits.findings else {
      leftOut += 1
      return
    }
    missingPaths[field.path] = missing.count
    missing.append(Missing(field: field, places: [place], owners: owner.map { [$0] } ?? []))
  }

  /// All findings in the order in which they were met; missing fields first.
  func diagnostics(isDraft: Bool) -> [Diagnostic] {
    var all = missing.map { missing in
      MergingFaults.missing(
        missing.field, places: missing.places, owners: missing.owners, named: Self.ownersNamed,
        severity: isDraft ? .warning : .error)
    }
    all += found
    if leftOut > 0 { all.append(MergingFaults.moreFindings(leftOut)) }
    return all
  }
}

extension Merge {
  /// Tells a fault of an expression; the place is the expression's, the note where its value stands in the data.
  mutating func fault(_ diagnostic: Diagnostic, at ref: Ref? = nil, value: Ref? = nil) -> Interruption {
    var diagnostic = diagnostic
    let ref = ref ?? callRef
    if diagnostic.place == nil, ref != noRef { diagnostic.place = code.place(of: ref) }
    if let value, let place = place(of: value) { diagnostic.notes.append(MergingFaults.valueStands(at: place.place)) }
    findings.add(diagnostic)
    return .poisoned
  }

  /// Tells a field as missing.
  mutating func missing(_ field: MissingField, _ ref: Ref) -> Interruption {
    if sample == nil || field.absentPart != sample { findings.addMissing(field, at: code.place(of: ref)) }
    return .missing(field)
  }
}
