package import Values

/// What a batch was to be, from the moment it was begun: enough to go on with it where it stopped.
package struct BatchFacts: Sendable, Equatable {
  /// The kind of a batch's own entry.
  package static let kind = "batch"

  /// What its documents are: `offer`.
  package var documents: String
  /// Over everything that was asked for; the same command again finds the batch by it.
  package var order: SHA256
  /// How many documents it will have.
  package var count: Int
  package var numbers: NumberRange
  /// What its files say of when they were made, ISO 8601 in UTC: those made after a stop say the same.
  package var stamp: String
  /// Over the clients that were chosen, in their order, and the office's data: a batch is gone on with for the same
  /// clients and with the same prices alone.
  package var choice: SHA256

  package init(
    documents: String, order: SHA256, count: Int, numbers: NumberRange, stamp: String, choice: SHA256
  ) {
    self.choice = choice
    self.documents = documents
    self.order = order
    self.count = count
    self.numbers = numbers
    self.stamp = stamp
  }
}

extension BatchFacts: Recorded {
  package var record: Record {
    var record: Record = [
      "documents": .text(documents), "order": .text(order.description), "count": .integer(count),
      "stamp": .text(stamp), "choice": .text(choice.description),
    ]
    record.write("numbers", numbers)
    return record
  }

  package init?(_ record: Record) {
    guard let documents = record.writtenText("documents"),
      let order = record.writtenText("order").flatMap(SHA256.init(written:)), let count = record.writtenNumber("count"),
      let numbers = record.written("numbers", as: NumberRange.self), let stamp = record.writtenText("stamp"),
      let choice = record.writtenText("choice").flatMap(SHA256.init(written:))
    else { return nil }
    self.init(documents: documents, order: order, count: count, numbers: numbers, stamp: stamp, choice: choice)
  }
}

/// That an entry was made in a batch.
package struct Membership: Sendable, Equatable {
  /// The batch's entry.
  package var batch: Int
  /// Counted from 1, in the order of the list.
  package var place: Int

  package init(batch: Int, place: Int) {
    self.batch = batch
    self.place = place
  }
}

extension Membership: Recorded {
  package var record: Record { ["batch": .integer(batch), "place": .integer(place)] }

  package init?(_ record: Record) {
    guard let batch = record.writtenNumber("batch"), let place = record.writtenNumber("place"), place > 0 else {
      return nil
    }
    self.init(batch: batch, place: place)
  }
}
