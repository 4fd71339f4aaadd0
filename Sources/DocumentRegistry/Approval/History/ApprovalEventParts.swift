package import Values

extension ApprovalEvent.RevisedContent: Recorded {
  package var record: Record {
    var record: Record = ["ordinal": .integer(ordinal), "digest": .text(digest)]
    record.write("author", author)
    record.write("instead_of", insteadOf)
    return record
  }

  package init?(_ record: Record) {
    guard let ordinal = record.writtenNumber("ordinal"), let digest = record.writtenText("digest") else { return nil }
    self.init(
      ordinal: ordinal, digest: digest, author: record.written("author", as: ActorNote.self),
      insteadOf: record.written("instead_of", as: ActorNote.self))
  }
}

extension ApprovalEvent.Submission: Recorded {
  package var record: Record {
    [
      "round": .integer(round), "digest": .text(digest),
      "route": route == .none ? .text(RoutePlan.noneWritten) : .record(route.record),
    ]
  }

  package init?(_ record: Record) {
    guard let round = record.writtenNumber("round"), let digest = record.writtenText("digest"),
      let route = record["route"] == .text(RoutePlan.noneWritten)
        ? ResolvedRoute.none : record.written("route", as: ResolvedRoute.self)
    else { return nil }
    self.init(round: round, digest: digest, route: route)
  }
}

extension ApprovalEvent.StageOpening: Recorded {
  package var record: Record {
    var record: Record = ["stage": .integer(stage), "received": .date(received)]
    record.write("requests", facts: requests)
    return record
  }

  package init?(_ record: Record) {
    guard let stage = record.writtenNumber("stage"), let received = record["received"]?.day,
      let requests = record.writtenList("requests", as: Request.self)
    else { return nil }
    self.init(stage: stage, received: received, requests: requests)
  }
}

extension ApprovalEvent.StageOpening.Request: Recorded {
  package var record: Record {
    var record: Record = ["role": .text(role)]
    record.write("due", due)
    record.write("people", facts: people)
    return record
  }

  package init?(_ record: Record) {
    guard let role = record.writtenText("role"), let people = record.writtenList("people", as: ActorNote.self) else {
      return nil
    }
    self.init(role: role, due: record["due"]?.day, people: people)
  }
}

extension ApprovalEvent.Signature: Recorded {
  package var record: Record {
    var record: Record = ["person": .record(person.record)]
    record.write("deputised", deputised)
    record.write("authority", authority)
    record.write("digest", digest)
    record.write("batch", batch)
    return record
  }

  package init?(_ record: Record) {
    guard let person = record.written("person", as: ActorNote.self), let digest = record.writtenText("digest") else {
      return nil
    }
    self.init(
      person: person, deputised: record.written("deputised", as: Deputised.self),
      authority: record.writtenText("authority"), digest: digest, batch: record.written("batch", as: BatchConsent.self))
  }
}

extension ApprovalEvent.Escalation: Recorded {
  package var record: Record {
    var record: Record = ["round": .integer(round), "role": .text(role)]
    record.write("people", facts: people)
    record.write("due", due)
    return record
  }

  package init?(_ record: Record) {
    guard let round = record.writtenNumber("round"), let role = record.writtenText("role"),
      let people = record.writtenList("people", as: ActorNote.self)
    else { return nil }
    self.init(round: round, role: role, people: people, due: record["due"]?.day)
  }
}
