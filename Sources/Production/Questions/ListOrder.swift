/// Which documents of the registry are listed, and how: the arguments of `list`.
package struct ListOrder: Sendable {
  package enum Layout: Sendable, Equatable {
    /// For people, cut to so many columns of a terminal; nil for all there is.
    case table(width: Int?)
    /// RFC 4180, with a row of names at its head.
    case csv
  }

  /// The office's folder; nil for the nearest one upward.
  package var office: String?
  package var kinds: [String] = []
  package var states: [String] = []
  /// An id.
  package var client: String?
  /// Whose documents: the id of an author or manager.
  package var person: String?
  /// What waits for whom: a person or a role; ``myself`` for whoever acts.
  package var waiting: String?
  /// The id of the person who acts; nil for whoever has the account.
  package var acting: String?
  package var isOverdue = false
  /// Contracts that end within a span from today: `30d`.
  package var expiring: String?
  /// The first and the last day of the documents' dates, as people write them.
  package var from: String?
  package var until: String?
  /// A number.
  package var parent: String?
  /// The number of a batch.
  package var batch: String?
  /// One of the orders of the registry: `date`, `number`, `client`, `state`, `amount`, `due`, `end`.
  package var sort: String
  package var isReversed = false
  /// nil for all.
  package var limit: Int?
  package var layout: Layout = .table(width: nil)

  /// What ``waiting`` holds for whoever acts.
  package static let myself = "me"
  /// How many are shown unless more are asked for: what a person looks through.
  package static let usualLimit = 50

  package init(office: String?, sort: String = "date") {
    self.office = office
    self.sort = sort
  }
}
