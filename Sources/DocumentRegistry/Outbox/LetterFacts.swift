package import Values

/// What is known of a letter from the moment it is queued.
package struct LetterFacts: Sendable, Equatable {
  /// The mailing's entry.
  package var mailing: Int
  /// Counted from 1, in the order of the mailing.
  package var place: Int
  package var address: String
  /// The address as two of them are compared; a mailing has one letter for each.
  package var key: String
  /// The domain in ASCII, by which servers are spared.
  package var domain: String
  /// Whom it is for, for people.
  package var name: String
  /// The client's id.
  package var client: String?
  /// The entry whose document it brings.
  package var entry: Int?
  /// The revision of it.
  package var document: SHA256?
  /// Over subject and bodies as they were when it was queued.
  package var content: SHA256

  package init(
    mailing: Int, place: Int, address: String, key: String, domain: String, name: String, client: String?,
    entry: Int?, document: SHA256?, content: SHA256
  ) {
    self.mailing = mailing
    self.place = place
    self.address = address
    self.key = key
    self.domain = domain
    self.name = name
    self.client = client
    self.entry = entry
    self.document = document
    self.content = content
  }
}

extension LetterFacts: Recorded {
  package var record: Record {
    var record: Record = [
      "mailing": .integer(mailing), "place": .integer(place), "address": .text(address), "key": .text(key),
      "domain": .text(domain), "name": .text(name), "content": .text(content.description),
    ]
    record.write("client", client)
    if let entry { record.write("document_entry", entry) }
    record.write("document", document?.description)
    return record
  }

  package init?(_ record: Record) {
    guard let mailing = record.writtenNumber("mailing"), let place = record.writtenNumber("place"),
      let address = record.writtenText("address"), let key = record.writtenText("key"),
      let domain = record.writtenText("domain"), let name = record.writtenText("name"),
      let content = record.writtenText("content").flatMap(SHA256.init(written:))
    else { return nil }
    self.init(
      mailing: mailing, place: place, address: address, key: key, domain: domain, name: name,
      client: record.writtenText("client"), entry: record.writtenNumber("document_entry"),
      document: record.writtenText("document").flatMap(SHA256.init(written:)), content: content)
  }
}
