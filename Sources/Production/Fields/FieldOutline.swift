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

  static func write(_ fields: DescribedField) -> String {
    var rows: [[String]] = []
    for child in fields.children { add(child, depth: 0, to: &rows) }
    return AlignedTable(rows).lines.map { $0 + "\n" }.joined()
  }

  private static func add(_ field: DescribedField, depth: Int, to rows: inout [[String]]) {
    let name = String(repeating: "  ", count: depth) + field.name + (field.kind == .list ? "[]" : "")
    rows.append([name, kind(of: field), places(of: field), field.declaration?.meaning ?? ""])
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
}
