import Values

/// A document of a kind for clients of the office: the arguments of `new`.
package struct NewOrder: Sendable {
  package var kind: String
  /// The office's folder; nil for the nearest one upward.
  package var office: String?
  /// Ids; nil for every client of the office, none for a document that is for no client.
  package var clients: [String]?
  /// Ids, in the order they are shown; none for all of a small office's packages.
  package var packages: [String]
  /// Whether the packages that suit each client best are chosen, instead of ``packages``.
  package var choosesPackages: Bool
  /// The one that is marked as recommended.
  package var marked: String?
  /// nil for the next one by the office's own pattern.
  package var number: String?
  /// ISO 8601; nil for today.
  package var date: String?
  package var manager: String?
  /// The id of the person who makes it; nil for whoever has the account.
  package var person: String?
  /// The number of the contract that the document belongs to; nil for the client's only one.
  package var parent: String?
  /// A template of the office or of those built in, by its file's name; nil for the kind's own.
  package var template: String?
  /// Files with the document's own details, each `FILE` or `NAME=FILE`.
  package var data: [String]
  /// Single values, each `PATH=VALUE`; they win over the files.
  package var settings: [String]
  /// The card of a client that a list brought; nil for one of the office's.
  var card: Record?
  /// What an earlier order's files and values held; the others win over it.
  var keptDetails = Record()
  package var formats: [String]
  package var style: String?
  /// Whether a Word template with changes that nobody has accepted is refused.
  package var refusesTrackedChanges: Bool
  package var textWidth: Int
  package var isDraft: Bool
  package var replaces: Bool

  package init(
    kind: String, office: String?, clients: [String]?, packages: [String], choosesPackages: Bool = false,
    marked: String? = nil, number: String? = nil, date: String?, manager: String?, person: String? = nil,
    parent: String? = nil,
    template: String? = nil, data: [String] = [],
    settings: [String], formats: [String], style: String?,
    refusesTrackedChanges: Bool = false, textWidth: Int, isDraft: Bool, replaces: Bool
  ) {
    self.kind = kind
    self.office = office
    self.clients = clients
    self.packages = packages
    self.choosesPackages = choosesPackages
    self.marked = marked
    self.number = number
    self.date = date
    self.manager = manager
    self.person = person
    self.parent = parent
    self.template = template
    self.data = data
    self.settings = settings
    self.formats = formats
    self.style = style
    self.refusesTrackedChanges = refusesTrackedChanges
    self.textWidth = textWidth
    self.isDraft = isDraft
    self.replaces = replaces
  }
}
