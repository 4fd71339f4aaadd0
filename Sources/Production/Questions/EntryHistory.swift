import Diagnostics
import DocumentRegistry
import Values

/// The journal's records of an entry, for people and for machines.
struct EntryHistory {
  let records: [JournalRecord]

  init(_ records: [JournalRecord]) { self.records = records }

  /// A line for each record: position, day, time, what happened, revision, who, what was said.
  var text: String {
    let rows = records.map { record in
      let line = HistoryLine(record)
      let comment = line.comment.map { "«\($0)»" } ?? ""
      return [
        String(record.position), line.day.description, line.time, line.revision ?? "", line.person,
        line.what + (comment.isEmpty ? "" : ": " + comment),
      ].map(\.printable)
    }
    let head = ["record", "day", "time", "revision", "who", "what"]
    return AlignedTable([head] + rows, rightward: [0]).lines.joined(separator: "\n") + "\n"
  }

  /// Every record as it stands in the journal, with its digest and with what it says in words.
  var answer: List {
    get throws(Faults) {
      var records: [Value] = []
      for record in self.records {
        var answer = try DataReader.record(
          of: Array(record.text.utf8), named: "journal record \(record.position)", format: .json)
        answer.set("digest", .text(record.digest.description))
        answer.set("what", .text(HistoryLine(record).what))
        records.append(.record(answer))
      }
      return List(records)
    }
  }
}
