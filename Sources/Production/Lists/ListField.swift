import Catalogue

/// Where a column's values go.
package enum ListField: Sendable, Hashable {
  /// On the client's card, by the path of the field there: `inn`, `contact.name`.
  case card([String])
  /// Into the document's own details: `offer.subject`.
  case details([String])
  /// The packages that are offered to the client.
  case packages
  /// What was wrong with a row of an earlier list: written by the program itself.
  case fault
  case leftOut

  /// As `--map` names it; empty for a column that is left out.
  package var name: String {
    switch self {
    case .card(let path), .details(let path): path.joined(separator: ".")
    case .packages: Self.packagesName
    case .fault, .leftOut: ""
    }
  }

  static let packagesName = "package"

  /// The field that a heading names by itself; nil for a heading that nobody knows.
  ///
  /// - Parameter own: the fields that only the office's cards have.
  init?(heading: String, own: Set<String>) {
    let folded = HeadingFold.folded(heading)
    if folded.isEmpty || Self.numbering.contains(folded) {
      self = .leftOut
    } else if Self.faultHeadings.contains(folded) {
      self = .fault
    } else if Self.packageHeadings.contains(folded) {
      self = .packages
    } else if let path = ClientFields.path(ofHeading: heading) {
      self = .card(path)
    } else {
      self.init(path: heading, own: own)
    }
  }

  /// The field of a path; nil for what is no path, and for a single name that neither a card nor the office knows.
  private init?(path written: String, own: Set<String>) {
    let path = Self.steps(written)
    guard let path, let first = path.first else { return nil }
    if first == "client", path.count > 1 {
      self = .card(Array(path.dropFirst()))
    } else if own.contains(first) {
      self = .card(path)
    } else if path.count > 1 {
      self = .details(path)
    } else {
      return nil
    }
  }

  /// The field that somebody chose for a column: as above, or a new field of the card under a name of its own.
  ///
  /// Nil for what names no field.
  init?(chosen name: String, own: Set<String>) {
    if name.allSatisfy(\.isWhitespace) {
      self = .leftOut
    } else if let field = ListField(heading: name, own: own), field != .fault, field != .leftOut {
      self = field
    } else if let path = Self.steps(name), path.count == 1 {
      self = .card(path)
    } else {
      return nil
    }
  }

  /// The names of a path of Latin letters, digits and underscores with points between them.
  private static func steps(_ written: String) -> [String]? {
    let path = written.split(separator: ".", omittingEmptySubsequences: false).map { step in
      String(step.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    let isPath = path.allSatisfy { step in
      !step.isEmpty && step.first?.isNumber == false
        && step.utf8.allSatisfy { $0 < 0x80 } && step.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }
    return isPath ? path : nil
  }

  /// The numbers of rows, which mean nothing to a document.
  private static let numbering: Set<String> = ["n", "no", "пп", "nпп", "номерпп"]
  private static let faultHeadings = Set(FaultHeading.all.map { HeadingFold.folded($0) })
  private static let packageHeadings: Set<String> = [
    "package", "packages", "пакет", "пакеты", "пакетуслуг", "тариф", "тарифы", "тарифныйплан", "tariff", "plan",
    "packageid",
  ]
}

/// The heading of the column that says what is wrong with a row.
enum FaultHeading {
  static let russian = "Ошибка"
  static let english = "Fault"
  static let all = [russian, english]

  /// - Parameter language: the office's, `ru` or `en`.
  static func name(in language: String) -> String { language == "en" ? english : russian }
}
