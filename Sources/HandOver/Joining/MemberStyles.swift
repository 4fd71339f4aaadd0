import OpenXML

/// The styles of one document, and what became of them in the whole.
struct MemberStyles {
  /// Tells sheets apart.
  let number: Int
  let styles: [XMLElement]
  /// The id each style has in the whole.
  var ids: [String: String] = [:]
  /// The style that paragraphs or tables without one get, where that of the whole does not serve.
  var defaults: [String: String] = [:]
  /// The style of paragraphs that name none, by its own id.
  let usualParagraph: String?
  /// The numbers that styles bring with them.
  private(set) var numbers: [String: StyleNumber] = [:]
  private let places: [String: Int]

  /// The list that a style's paragraphs stand in.
  struct StyleNumber {
    var list: String
    /// nil where the list says which of its levels is the style's.
    var level: Int?
    /// The style's own indents (`w:ind`), which go before those of the list.
    var indents: [XMLAttribute]
  }

  init(_ root: XMLElement, number: Int) {
    self.number = number
    styles = root.elements.filter { $0.isWord("style") }
    places = Dictionary(
      styles.enumerated().compactMap { place, style in style.value("styleId").map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    usualParagraph = styles.first { $0.value("default") == "1" && $0.value("type") == "paragraph" }?.value("styleId")
    for id in places.keys { numbers[id] = numberOf(id) }
  }

  func style(_ id: String) -> XMLElement? { places[id].map { styles[$0] } }

  private func numberOf(_ id: String) -> StyleNumber? {
    var list: String?
    var level: Int?
    var indents: [XMLAttribute] = []
    var next: String? = id
    var steps = 0
    while let id = next, let style = style(id), list == nil, steps < 100 {
      let properties = style.first("pPr")
      let number = properties?.first("numPr")
      list = number?.val(of: "numId")
      if level == nil { level = number?.val(of: "ilvl").flatMap { Int($0) } }
      for attribute in properties?.first("ind")?.attributes ?? []
      where !indents.contains(where: { $0.name == attribute.name }) {
        indents.append(attribute)
      }
      next = style.val(of: "basedOn")
      steps += 1
    }
    guard let list, list != "0" else { return nil }
    return StyleNumber(list: list, level: level, indents: indents)
  }
}
