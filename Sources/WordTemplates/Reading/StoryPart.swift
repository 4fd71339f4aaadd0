import OpenXML

/// A part of a Word file that can hold text with tags.
struct StoryPart {
  /// What people call the kinds of parts, by the end of their content types.
  private static let kinds: [(type: String, label: String)] = [
    ("wordprocessingml.document.main+xml", ""), ("wordprocessingml.template.main+xml", ""),
    ("ms-word.document.macroEnabled.main+xml", ""), ("ms-word.template.macroEnabledTemplate.main+xml", ""),
    ("wordprocessingml.header+xml", "header"), ("wordprocessingml.footer+xml", "footer"),
    ("wordprocessingml.footnotes+xml", "footnotes"), ("wordprocessingml.endnotes+xml", "endnotes"),
    ("wordprocessingml.comments+xml", "comments"), ("drawingml.chart+xml", "chart"),
    ("drawingml.diagramData+xml", "diagram"), ("package.core-properties+xml", "file properties"),
    ("officedocument.custom-properties+xml", "custom properties"),
    ("officedocument.extended-properties+xml", "application properties"),
  ]

  let name: PartName
  /// How it is called in diagnostics: `header 2`; empty for the document's own text.
  let label: String

  /// The parts of a package that can hold text, the document's own text first.
  static func all(in package: PackageReader) -> [StoryPart] {
    var counts: [String: Int] = [:]
    var parts: [(order: Int, part: StoryPart)] = []
    for name in package.partNames.sorted() {
      guard let type = package.contentTypes.type(of: name),
        let order = kinds.firstIndex(where: { type.lowercased().hasSuffix($0.type.lowercased()) })
      else { continue }
      let kind = kinds[order].label
      counts[kind, default: 0] += 1
      let isNumbered = ["header", "footer", "chart", "diagram"].contains(kind)
      parts.append((order, StoryPart(name: name, label: isNumbered ? "\(kind) \(counts[kind] ?? 1)" : kind)))
    }
    return parts.sorted { ($0.order, $0.part.name) < ($1.order, $1.part.name) }.map(\.part)
  }

  var isMain: Bool { label.isEmpty }

  /// Whether bytes may hold a tag or a tracked change, so that the part has to be looked into.
  static func mayHoldTags(_ bytes: [UInt8]) -> Bool {
    if bytes.contains(UInt8(ascii: "{")) { return true }
    return [":ins ", ":del ", ":moveFrom ", "Change "].contains { mark in bytes.firstRange(of: Array(mark.utf8)) != nil
    }
  }
}
