import Diagnostics
import TemplateLanguage

/// Fields for people: one a line, nested, with kind and place.
///
/// ```
/// client              record
///   name              text      offer.md:12
///   kpp               text?     offer.md:14
/// ```
/// A question mark says that the template does without it.
enum FieldOutline {
  /// Places named on one line; a field used everywhere is not listed to the end.
  private static let placesShown = 3

  static func write(_ fields: FieldTree) -> String {
    var rows: [(name: String, kind: String, places: String)] = []
    for child in fields.children { add(child, depth: 0, to: &rows) }
    let names = rows.map(\.name.count).max() ?? 0
    let kinds = rows.map(\.kind.count).max() ?? 0
    return rows.map { row in
      var line = pad(row.name, names) + "  " + pad(row.kind, kinds) + "  " + row.places
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private static func add(_ field: FieldTree, depth: Int, to rows: inout [(name: String, kind: String, places: String)])
  {
    let name = String(repeating: "  ", count: depth) + field.name + (field.kind == .list ? "[]" : "")
    rows.append((name, kind(of: field), places(of: field)))
    for child in field.children { add(child, depth: depth + 1, to: &rows) }
    for element in field.element { for child in element.children { add(child, depth: depth + 1, to: &rows) } }
  }

  private static func kind(of field: FieldTree) -> String {
    let mark = field.isRequired ? "" : "?"
    guard field.kind == .list, let element = field.element.first else { return field.kind.rawValue + mark }
    return "list of \(element.kind == .unknown ? "anything" : element.kind.rawValue)" + mark
  }

  private static func places(of field: FieldTree) -> String {
    let shown = field.places.prefix(placesShown).map(\.label).joined(separator: ", ")
    let rest = field.places.count - placesShown
    return rest > 0 ? "\(shown) and \(rest) more" : shown
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
