import Diagnostics
import OpenXML

/// Text that Word does not show, found by the looks of its runs and by their styles.
struct HiddenText {
  private var styles: Set<String> = []
  private var count = 0
  private var examples: [String] = []

  private static let longestExample = 40

  /// Takes down which styles hide text; one that is based on such a style hides it too.
  mutating func learn(styles root: XMLElement) {
    var based: [String: [String]] = [:]
    var open: [String] = []
    for style in root.elements where style.isWord("style") {
      guard let id = style.value("styleId") else { continue }
      if let properties = style.first("rPr"), properties.first("vanish") != nil {
        if properties.isOn("vanish") { open.append(id) }
      } else if let base = style.val(of: "basedOn") {
        based[base, default: []].append(id)
      }
    }
    while let id = open.popLast() {
      if styles.insert(id).inserted { open += based[id] ?? [] }
    }
  }

  mutating func look(into root: XMLElement) { look(into: root, isHidden: false) }

  private mutating func look(into element: XMLElement, isHidden: Bool) {
    var isHidden = isHidden
    if element.isWord("p") {
      isHidden = element.first("pPr")?.val(of: "pStyle").map { styles.contains($0) } ?? false
    } else if element.isWord("r") {
      let properties = element.first("rPr")
      if properties?.first("vanish") != nil {
        isHidden = properties?.isOn("vanish") ?? false
      } else if let style = properties?.val(of: "rStyle") {
        isHidden = isHidden || styles.contains(style)
      }
      if isHidden { take(element) }
    }
    for case .element(let child) in element.children { look(into: child, isHidden: isHidden) }
  }

  private mutating func take(_ run: XMLElement) {
    var text = ""
    for child in run.elements where child.isWord("t") { text += child.allText }
    text = text.trimmingSpaces
    if text.isEmpty { return }
    count += 1
    if examples.count < 3 {
      examples.append(text.count > Self.longestExample ? text.prefix(Self.longestExample) + "…" : text)
    }
  }

  func finding(in file: String) -> Diagnostic? { count == 0 ? nil : .hiddenText(file, count: count, examples) }
}
