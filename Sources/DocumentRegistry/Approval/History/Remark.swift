package import Values

/// What somebody wants changed before they agree.
package struct Remark: Sendable, Hashable {
  /// `r1`, `r2` …: unique within the entry.
  package var id: String
  package var round: Int
  package var role: String
  package var person: ActorNote
  /// The clause or section it is about: `4.2`; nil for the whole document.
  package var section: String?
  package var text: String
  /// Whether it must be answered before the document is submitted again.
  package var isMandatory: Bool

  package init(
    id: String, round: Int, role: String, person: ActorNote, section: String?, text: String, isMandatory: Bool
  ) {
    self.id = id
    self.round = round
    self.role = role
    self.person = person
    self.section = section
    self.text = text
    self.isMandatory = isMandatory
  }

  /// How the author met a remark.
  package enum Outcome: String, Sendable, CaseIterable {
    case fixed
    /// Not followed, with the reason.
    case argued
  }
}

extension Remark: Recorded {
  package var record: Record {
    var record: Record = [
      "id": .text(id), "round": .integer(round), "role": .text(role), "person": .record(person.record),
    ]
    record.write("section", section)
    record.write("text", text)
    record.write("mandatory", flag: isMandatory)
    return record
  }

  package init?(_ record: Record) {
    guard let id = record.writtenText("id"), let round = record.writtenNumber("round"),
      let role = record.writtenText("role"), let person = record.written("person", as: ActorNote.self),
      let text = record.writtenText("text")
    else { return nil }
    self.init(
      id: id, round: round, role: role, person: person, section: record.writtenText("section"), text: text,
      isMandatory: record.writtenFlag("mandatory"))
  }
}

/// What the author answered to a remark.
package struct RemarkAnswer: Sendable, Hashable {
  package var remark: String
  package var outcome: Remark.Outcome
  package var text: String

  package init(remark: String, outcome: Remark.Outcome, text: String) {
    self.remark = remark
    self.outcome = outcome
    self.text = text
  }
}

extension RemarkAnswer: Recorded {
  package var record: Record {
    ["remark": .text(remark), "outcome": .text(outcome.rawValue), "text": .text(text)]
  }

  package init?(_ record: Record) {
    guard let remark = record.writtenText("remark"), let text = record.writtenText("text"),
      let outcome = record.writtenText("outcome").flatMap(Remark.Outcome.init)
    else { return nil }
    self.init(remark: remark, outcome: outcome, text: text)
  }
}
