import Diagnostics

/// What keeps documents from the printer and the post, in sentences.
extension Diagnostic {
  static func withoutWordFile(_ numbers: [String]) -> Diagnostic {
    Diagnostic(
      .withoutWordFile, "\(listed(numbers)) \(numbers.count == 1 ? "has" : "have") no Word file to join",
      hint: "leave \(numbers.count == 1 ? "it" : "them") out, or make new ones with --format docx")
  }

  static func notPrinted(_ numbers: [String]) -> Diagnostic {
    Diagnostic(
      .documentsNotPrinted,
      "\(listed(numbers, most: 20)) \(numbers.count == 1 ? "was" : "were") rejected, withdrawn or superseded and \(numbers.count == 1 ? "is" : "are") left out",
      severity: .warning, hint: "name \(numbers.count == 1 ? "it" : "one") alone to have it all the same")
  }

  static func notABatch(_ number: String) -> Diagnostic {
    Diagnostic(
      .notABatch, "`\(number)` is a document and no batch of them",
      hint: "name documents without --batch; engross list --kind batch shows the batches")
  }

  static func joiningStopped(_ output: String, done: Int, of count: Int) -> Diagnostic {
    Diagnostic(
      .runStopped, "stopped as you asked, \(done) of \(count) documents were joined: `\(output)` was not written",
      severity: .warning)
  }

  /// - Parameter clients: names or ids, as whoever writes the address looks for them.
  static func noPostalAddress(_ clients: [String], at place: Place? = nil) -> Diagnostic {
    Diagnostic(
      .noPostalAddress,
      "\(listed(clients, most: 20)) \(clients.count == 1 ? "has" : "have") no address to write on an envelope or a label",
      at: place,
      hint: "add `address`, or `postal_address` where letters go elsewhere; --keep-going makes the others without it")
  }

  static func noPostcode(_ recipients: [String]) -> Diagnostic {
    Diagnostic(
      .noPostcode,
      "\(listed(recipients, most: 20)) \(recipients.count == 1 ? "has" : "have") an address without a postcode of six digits",
      severity: .warning, hint: "begin the address with it: `115000, г. Москва, …`; letters without one go slowly")
  }

  static func postalEnding(_ output: String) -> Diagnostic {
    Diagnostic(
      .unknownFormat, "the ending of `\(output)` is no format", hint: "end the output in .docx, .html or .txt")
  }

  static func nobodyToPost() -> Diagnostic {
    Diagnostic(.nobodyToPost, "there is nobody with an address to post to", hint: "name clients or documents")
  }

  static func documentsWithoutClient(_ numbers: [String]) -> Diagnostic {
    Diagnostic(
      .nobodyToPost, "\(listed(numbers)) \(numbers.count == 1 ? "names" : "name") no client to post to",
      hint: "name documents that were made for a client, or the client with --client")
  }
}
