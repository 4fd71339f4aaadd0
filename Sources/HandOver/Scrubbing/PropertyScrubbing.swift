import Diagnostics
import OpenXML

/// What a file says about itself: `docProps/core.xml` and `docProps/app.xml`.
extension Scrubbing {
  mutating func scrubProperties() throws(Faults) {
    for relationship in try edit.packageRelationships() {
      let isCore = relationship.type.hasSuffix("/metadata/core-properties")
      guard isCore || relationship.isOf("extended-properties") || relationship.isOf("extendedProperties"),
        let part = relationship.part, let root = try edit.root(of: part)
      else { continue }
      var scrubbed = root
      scrubbed.children.removeAll { child in
        guard case .element(let element) = child,
          let matter = isCore ? Self.core[element.name.local] : Self.extended[element.name.local]
        else { return false }
        let text = element.allText.trimmingSpaces
        if !text.isEmpty, !(element.name.local == "TotalTime" && text == "0") { count(matter) }
        return true
      }
      if scrubbed != root { try edit.set(part, to: scrubbed) }
    }
  }

  private static let core: [String: ScrubbedMatter] = [
    "creator": .author, "lastModifiedBy": .lastEditor, "description": .description, "revision": .editingRecord,
    "created": .editingRecord, "modified": .editingRecord, "lastPrinted": .editingRecord, "version": .editingRecord,
    "contentStatus": .editingRecord,
  ]

  private static let extended: [String: ScrubbedMatter] = [
    "Company": .company, "Manager": .manager, "Template": .template, "HyperlinkBase": .template,
    "TotalTime": .editingRecord,
  ]
}
