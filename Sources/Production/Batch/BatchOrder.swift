import Files

/// Documents for many clients at once: the arguments of `batch`.
package struct BatchOrder: Sendable {
  /// Whom they are for.
  package enum Clients: Sendable {
    /// Every client of the office.
    case office
    case list(ClientListOrder)
  }

  /// What they have in common; its clients are not asked.
  package var document: NewOrder
  package var clients: Clients
  /// An expression over a document's data: `client.area > 1000`; nil for all.
  package var condition: String?
  /// Whether the good ones are made where others have faults.
  package var keepsGoing: Bool
  /// Whether a batch that was made already is made once more.
  package var isAnew: Bool
  /// Where rows with faults are written, to be corrected; nil for a name beside the list.
  package var faultsFile: String?
  /// Whether nothing is made, and what the columns of the list are is shown instead.
  package var showsColumns = false
  /// Whether a careful reader looks at every document, and not at a sample of them.
  package var reviewsAll = false
  /// Where its documents are joined for the printer once all are there; nil where that is not asked for.
  package var joined: PrintedFile?
  package var workers: Int

  package init(
    document: NewOrder, clients: Clients, condition: String? = nil, keepsGoing: Bool = false, isAnew: Bool = false,
    faultsFile: String? = nil, workers: Int
  ) {
    self.document = document
    self.clients = clients
    self.condition = condition
    self.keepsGoing = keepsGoing
    self.isAnew = isAnew
    self.faultsFile = faultsFile
    self.workers = workers
  }
}

/// A file with a list of clients.
package struct ClientListOrder: Sendable {
  package var path: String
  /// A sheet of a workbook by its name; nil for the first.
  package var sheet: String?
  /// What headings mean, each `HEADING=FIELD`.
  package var mapping: [String]

  package init(path: String, sheet: String? = nil, mapping: [String] = []) {
    self.path = path
    self.sheet = sheet
    self.mapping = mapping
  }
}

extension ClientListOrder {
  /// `clients.xlsx` -> `clients faults.xlsx`, or `clients faults (2).xlsx` where that is there.
  var faultsPath: String {
    let point = path.lastIndex { $0 == "." || $0 == "/" }.flatMap { path[$0] == "." ? $0 : nil } ?? path.endIndex
    var stem = String(path[..<point])
    // A copy of a copy is one more of the same list.
    if let before = stem.beginning(of: Self.mark) { stem = String(stem[..<before]) }
    var count = 1
    while true {
      let name = stem + Self.mark + (count == 1 ? "" : " (\(count))") + String(path[point...])
      if !FolderListing.exists(name) { return name }
      count += 1
    }
  }

  private static let mark = " faults"
}

extension String {
  /// Where a mark begins that ends the text, perhaps with ` (2)` behind it.
  fileprivate func beginning(of mark: String) -> String.Index? {
    guard let found = ranges(of: mark).last else { return nil }
    let rest = self[found.upperBound...]
    let isNumber = rest.hasPrefix(" (") && rest.hasSuffix(")") && rest.dropFirst(2).dropLast().allSatisfy(\.isNumber)
    return rest.isEmpty || isNumber ? found.lowerBound : nil
  }
}

/// How far a batch is, for whoever waits.
package struct BatchProgress: Sendable {
  package enum Stage: String, Sendable {
    case checking
    case making
    case joining
    /// Its documents take the steps that it has taken.
    case following
  }

  package var stage: Stage
  package var done: Int
  /// nil where it is not known yet.
  package var total: Int?
  /// Rows with faults so far.
  package var faults: Int

  package init(stage: Stage, done: Int, total: Int?, faults: Int = 0) {
    self.stage = stage
    self.done = done
    self.total = total
    self.faults = faults
  }
}

/// What a long run asks of the outside while it works.
package struct RunControl<Progress: Sendable>: Sendable {
  /// Whether somebody wants it to end; what has begun is finished.
  package var isStopped: @Sendable () -> Bool
  package var report: @Sendable (Progress) -> Void
  /// Where the time goes; nil where nobody asks.
  package var times: StageTimes?

  package init(
    isStopped: @escaping @Sendable () -> Bool = { false }, times: StageTimes? = nil,
    report: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.isStopped = isStopped
    self.times = times
    self.report = report
  }
}
