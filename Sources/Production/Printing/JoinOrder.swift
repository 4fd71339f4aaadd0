/// Finished Word files that become one for the printer: the arguments of `join`.
package struct JoinOrder: Sendable {
  package enum Source: Sendable, Equatable {
    /// A .docx on the disk.
    case file(String)
    /// A document of the registry by its number; that of a batch stands for all of its documents, in their order.
    case document(String)
    /// A batch by its number.
    case batch(String)

    /// What an argument names: what ends in .docx is a file, anything else a number.
    package init(argument: String) {
      self = argument.lowercased().hasSuffix(".docx") ? .file(argument) : .document(argument)
    }
  }

  /// The office's folder; nil for the nearest one upward.
  ///
  /// It is not looked for where there are files alone.
  package var office: String?
  /// In the order in which they are printed.
  package var sources: [Source]
  package var output: PrintedFile

  package init(office: String? = nil, sources: [Source], output: PrintedFile) {
    self.office = office
    self.sources = sources
    self.output = output
  }
}

/// The one file that is given to the printer.
package struct PrintedFile: Sendable {
  /// The .docx to write.
  package var path: String
  /// Whether each document begins on a sheet of its own when both sides are printed.
  package var isDuplex: Bool
  /// Whether a file that is already there may be replaced.
  package var replaces: Bool

  package init(_ path: String, isDuplex: Bool = false, replaces: Bool = false) {
    self.path = path
    self.isDuplex = isDuplex
    self.replaces = replaces
  }
}

/// How far the joining is, for whoever waits.
package struct JoinProgress: Sendable {
  package var done: Int
  package var total: Int
}
