import Diagnostics
import OutlineTemplates
import TemplateLanguage

/// Fields for people: one a line, nested, with kind and place.
///
/// ```
/// client              record
///   name              text      offer.md:12
///   kpp               text?     offer.md:14
/// ```
/// What the front matter says of a field stands behind it. A question mark says that the template does without it.
enum FieldOutline {
  /// Places named on one line; a field used everywhere is not listed to the end.
  private static let placesShown = 3

  private struct Row {
    var name: String
    var kind: String
    var places: String
    var meaning: String
  }

  static func write(_ fields: DescribedField) -> String {
    var rows: [Row] = []
    for child in fields.children { add(child, depth: 0, to: &rows) }
    let names = rows.map(\.name.count).max() ?? 0
    let kinds = rows.map(\.kind.count).max() ?? 0
    let places = rows.map(\.places.count).max() ?? 0
    return rows.map { row in
      var line = [pad(row.name, names), pad(row.kind, kinds), pad(row.places, places), row.meaning]
        .joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private static func add(_ field: DescribedField, depth: Int, to rows: inout [Row]) {
    let name = String(repeating: "  ", count: depth) + field.name + (field.kind == .list ? "[]" : "")
    rows.append(
      Row(name: name, kind: kind(of: field), places: places(of: field), meaning: field.declaration?.meaning ?? ""))
    for child in field.children { add(child, depth: depth + 1, to: &rows) }
    for element in field.element { for child in element.children { add(child, depth: depth + 1, to: &rows) } }
  }

  private static func kind(of field: DescribedField) -> String {
    let mark = field.isRequired ? "" : "?"
    guard field.kind == .list, let element = field.element.first else { return field.kind.rawValue + mark }
    return "list of \(element.kind == .unknown ? "anything" : element.kind.rawValue)" + mark
  }

  private static func places(of field: DescribedField) -> String {
    // A paragraph may ask for a field twice.
    let all = field.places.map(label).reduce(into: [String]()) { once, label in
      if once.last != label { once.append(label) }
    }
    let shown = all.prefix(placesShown).joined(separator: ", ")
    let rest = all.count - placesShown
    return rest > 0 ? "\(shown) and \(rest) more" : shown
  }

  /// `offer.md:12:4`; in a Word file `contract.docx header 1 ¶3`.
  private static func label(of place: Place) -> String {
    guard let part = place.part, let paragraph = place.line else { return place.label }
    return [place.file, part, "¶\(paragraph)"].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
