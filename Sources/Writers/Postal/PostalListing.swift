/// The addresses of postal papers as plain text, one below the other.
enum PostalListing {
  static func text(of paper: PostalPaper) -> String {
    paper.recipients.map { party in
      [party.name, party.address, party.postcode].filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}
