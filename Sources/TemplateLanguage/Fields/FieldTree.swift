package import Diagnostics

/// One field a template asks for, with the fields inside it.
///
/// The root has no name of its own; its children are what the data holds at its top.
package struct FieldTree: Sendable, Hashable {
  /// What the uses of a field tell of its type; a guess, for people and for example data.
  package enum Kind: String, Sendable, Comparable {
    /// Only asked whether it is there.
    case unknown
    case text
    case bool
    case number
    case date
    /// Has fields inside.
    case record
    /// Is gone through, or taken by position.
    case list

    /// The kinds in the order of what they say: a printed field that is also formatted as a date is a date.
    private var weight: Int {
      switch self {
      case .unknown: 0
      case .bool: 1
      case .text: 2
      case .number: 3
      case .date: 4
      case .record: 5
      case .list: 6
      }
    }

    package static func < (a: Kind, b: Kind) -> Bool { a.weight < b.weight }
  }

  package var name: String
  package var kind: Kind
  /// Whether some use breaks without it: one that neither gives a default nor asks whether it is there.
  package var isRequired: Bool
  /// Every place that asks for it, in the order of the text; one for a field of which only the inside is asked for.
  package var places: [Place]
  /// The fields inside a record, in the order of their first use.
  package var children: [FieldTree]
  /// What each element of a list is; nil where nothing is known of it.
  package var element: [FieldTree]

  package init(name: String) {
    self.name = name
    self.kind = .unknown
    self.isRequired = false
    self.places = []
    self.children = []
    self.element = []
  }

  /// The field of this name inside, nil if nobody asks for it.
  package subscript(name: String) -> FieldTree? { children.first { $0.name == name } }
}

extension FieldTree {
  /// The tree as text, for tests and for looking at it.
  package func dump(indent: String = "") -> String {
    var out = ""
    for child in children { out += child.line(indent: indent, name: child.name) + child.dump(indent: indent + "  ") }
    for element in element { out += element.line(indent: indent, name: "[]") + element.dump(indent: indent + "  ") }
    return out
  }

  private func line(indent: String, name: String) -> String {
    let lines = places.compactMap { place in
      place.line.map { line in place.column.map { "\(line):\($0)" } ?? "\(line)" }
    }
    return "\(indent)\(name): \(kind.rawValue)\(isRequired ? "" : "?")"
      + (lines.isEmpty ? "" : " (\(lines.joined(separator: ", ")))") + "\n"
  }
}
