package import Diagnostics
package import Values

/// What is to be made from one template: the arguments of `render` and `check`.
package struct RenderOrder: Sendable {
  /// The output that is no file.
  package static let standardOutput = "-"

  package var template: String
  /// Folders that `include` may read from besides the template's own.
  package var includeFolders: [String]
  /// Data files, each `FILE` or `NAME=FILE`.
  package var data: [String]
  /// Single values, each `PATH=VALUE`; they win over the files.
  package var settings: [String]
  /// The sheet of a spreadsheet with one record for each document; nil for the first one that is not hidden.
  package var sheet: String?
  /// The file to write, or with records a pattern with tags; `-` for standard output.
  package var output: String
  /// The format's name where the output's ending does not say it.
  package var format: String?
  /// A Word file whose styles and page set-up a DOCX takes.
  package var style: String?
  /// Whether a Word template with changes that nobody has accepted is refused; else they count as accepted.
  package var refusesTrackedChanges: Bool
  package var textWidth: Int
  package var isDraft: Bool
  /// Whether files that are already there may be replaced.
  package var replaces: Bool
  /// Which days are worked; nil for the usual ones of the country whose language the document has.
  package var calendar: ProductionCalendar?

  package init(
    template: String, includeFolders: [String] = [], data: [String] = [], settings: [String] = [], output: String = "",
    format: String? = nil, style: String? = nil, refusesTrackedChanges: Bool = false, textWidth: Int = 76,
    isDraft: Bool = false, replaces: Bool = false
  ) {
    self.template = template
    self.includeFolders = includeFolders
    self.data = data
    self.settings = settings
    self.output = output
    self.format = format
    self.style = style
    self.refusesTrackedChanges = refusesTrackedChanges
    self.textWidth = textWidth
    self.isDraft = isDraft
    self.replaces = replaces
  }
}

/// What a production run made and found.
package struct ProductionReport: Sendable {
  package struct File: Sendable {
    package var path: String
    package var format: String
    package var byteCount: Int

    package init(path: String, format: String, byteCount: Int) {
      self.path = path
      self.format = format
      self.byteCount = byteCount
    }
  }

  package var files: [File]
  /// The document itself, where it goes to standard output.
  package var standardOutput: [UInt8]
  package var findings: [Diagnostic]
  /// The numbers of the entries that were made or changed.
  package var numbers: [String]
  /// What happened, a line each, for people; nobody who asked for quiet gets them.
  package var told: [String] = []
  /// What `--json` shows beside files and findings, where the run answers a question.
  package var answer: Record

  package init(
    files: [File] = [], standardOutput: [UInt8] = [], findings: [Diagnostic] = [], answer: Record = Record(),
    numbers: [String] = []
  ) {
    self.files = files
    self.standardOutput = standardOutput
    self.findings = findings
    self.answer = answer
    self.numbers = numbers
  }
}

extension RenderOrder {
  /// What an order for new documents says of how they are written.
  init(_ order: NewOrder, template: String) {
    self.init(
      template: template, style: order.style, refusesTrackedChanges: order.refusesTrackedChanges,
      textWidth: order.textWidth, isDraft: order.isDraft,
      replaces: order.replaces)
  }
}
