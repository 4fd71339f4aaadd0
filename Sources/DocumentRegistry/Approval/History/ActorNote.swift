package import Values

/// Who somebody was when they acted: later changes of their card change nothing of it.
package struct ActorNote: Sendable, Hashable {
  package var id: String
  package var name: String
  package var post: String
  package var department: String?

  package init(id: String, name: String, post: String, department: String? = nil) {
    self.id = id
    self.name = name
    self.post = post
    self.department = department
  }

  /// Nobody: time has passed.
  package static let clock = ActorNote(id: "", name: "", post: "")
}

extension ActorNote: Recorded {
  package var record: Record {
    var record: Record = ["id": .text(id), "name": .text(name), "post": .text(post)]
    record.write("department", department)
    return record
  }

  package init?(_ record: Record) {
    guard let id = record.writtenText("id"), let name = record.writtenText("name"),
      let post = record.writtenText("post")
    else { return nil }
    self.init(id: id, name: name, post: post, department: record.writtenText("department"))
  }
}

/// For whom a deputy acted, and by which paper.
package struct Deputised: Sendable, Hashable {
  package var absent: ActorNote
  /// The order or power of attorney, with number and date.
  package var basis: String?

  package init(absent: ActorNote, basis: String?) {
    self.absent = absent
    self.basis = basis
  }
}

extension Deputised: Recorded {
  package var record: Record {
    var record: Record = ["absent": .record(absent.record)]
    record.write("basis", basis)
    return record
  }

  package init?(_ record: Record) {
    guard let absent = record.written("absent", as: ActorNote.self) else { return nil }
    self.init(absent: absent, basis: record.writtenText("basis"))
  }
}
