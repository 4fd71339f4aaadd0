import Diagnostics
import OpenXML

/// The sections of one document as they stand in the whole.
final class MemberSections {
  private let member: JoinedMember
  private let joining: Joining
  private let isFirstMember: Bool
  private let count: Int
  private let settings: XMLElement?
  private let hasFootnotes: Bool
  private let hasEndnotes: Bool
  private var done = 0

  init(
    _ member: JoinedMember, count: Int, settings: XMLElement?, hasFootnotes: Bool, hasEndnotes: Bool,
    in joining: Joining
  ) {
    self.member = member
    self.count = count
    self.settings = settings
    self.hasFootnotes = hasFootnotes
    self.hasEndnotes = hasEndnotes
    self.joining = joining
    isFirstMember = joining.members == 1
  }

  /// How many sections a document has.
  static func count(in root: XMLElement) -> Int {
    var count = 0
    root.walk { if $0.isWord("sectPr") { count += 1 } }
    return max(1, count)
  }

  /// The properties of the next section.
  func moved(_ section: XMLElement, _ story: StoryMove, _ markup: MemberMarkup) throws(Faults) -> XMLElement {
    done += 1
    let isFirst = done == 1
    var result = section
    result.attributes.removeAll { $0.name.local.hasPrefix("rsid") }
    result.remove(["headerReference", "footerReference", "printerSettings", "sectPrChange", "formProt"])
    let references = try self.references(of: section, isFirst: isFirst, story, markup)
    result.children.insert(contentsOf: references.map { .element($0) }, at: 0)
    if isFirst {
      result.put(
        XMLElement(like: section, "type", attributes: ["val": joining.isDuplex ? "oddPage" : "nextPage"]),
        in: SchemaOrder.section)
      var numbers = section.first("pgNumType") ?? XMLElement(like: section, "pgNumType")
      if numbers.value("start") == nil {
        numbers.attributes += XMLElement(like: section, "pgNumType", attributes: ["start": "1"]).attributes
      }
      result.put(numbers, in: SchemaOrder.section)
    }
    if hasFootnotes { result.put(notes("footnotePr", of: section, isFirst), in: SchemaOrder.section) }
    if hasEndnotes {
      result.put(notes("endnotePr", of: section, isFirst), in: SchemaOrder.section)
      // The notes of a whole document stand at its end, where its last section ends.
      if done < count, settings?.first("endnotePr")?.val(of: "pos") != "sectEnd" {
        result.put(XMLElement(like: section, "noEndnote"), in: SchemaOrder.section)
      }
    }
    return result
  }

  /// How notes are numbered, which each document says for itself and the whole says once.
  private func notes(_ local: StaticString, of section: XMLElement, _ isFirst: Bool) -> XMLElement {
    var notes = section.first(local.description) ?? XMLElement(like: section, local)
    let usual = settings?.first(local.description)
    for property in ["numFmt", "numStart"] where notes.first(property) == nil {
      if let own = usual?.first(property), let value = own.value("val") {
        var copy = XMLElement(like: section, property == "numFmt" ? "numFmt" : "numStart", attributes: ["val": value])
        copy.attributes += own.attributes.filter { $0.name.local != "val" }
        notes.put(copy, in: SchemaOrder.notes)
      }
    }
    let said = notes.val(of: "numRestart") ?? usual?.val(of: "numRestart") ?? "continuous"
    let restart = isFirst && said == "continuous" ? "eachSect" : said
    notes.put(XMLElement(like: section, "numRestart", attributes: ["val": restart]), in: SchemaOrder.notes)
    notes.remove(["footnote", "endnote", "pos"])
    return notes
  }

  // MARK: Headers and footers

  private func references(
    of section: XMLElement, isFirst: Bool, _ story: StoryMove, _ markup: MemberMarkup
  ) throws(Faults) -> [XMLElement] {
    let usesEvenPages = settings?.isOn("evenAndOddHeaders") ?? false
    var references: [XMLElement] = []
    for kind in ["header", "footer"] {
      var parts: [String: PartName] = [:]
      for own in section.elements where own.isWord(kind + "Reference") {
        let pages = own.value("type") ?? "default"
        guard usesEvenPages || pages != "even", let id = own.relationshipId("id"),
          let name = story.relationship(id)?.part
        else { continue }
        parts[pages] = try joining.margins.part(
          name, kind: kind, of: member, markup, in: joining)
      }
      if isFirst, !isFirstMember {
        for pages in usesEvenPages ? ["default", "first", "even"] : ["default", "first"] where parts[pages] == nil {
          parts[pages] = try joining.margins.blank(kind, in: joining)
        }
      }
      // Another document may tell even pages from odd ones, and then all do.
      if !usesEvenPages { parts["even"] = parts["default"] }
      for pages in ["default", "first", "even"] {
        guard let part = parts[pages] else { continue }
        let id = story.relationships.refer(to: .part(part), as: WordMarkup.relationships + "/" + kind)
        references.append(try reference(kind, id, pages, like: section))
      }
    }
    return references
  }

  private func reference(_ kind: String, _ id: String, _ pages: String, like section: XMLElement) throws(Faults)
    -> XMLElement
  {
    var reference = try XMLElement.made(
      kind == "header" ? "w:headerReference" : "w:footerReference",
      attributes: ["xmlns:w": WordMarkup.main, "xmlns:r": WordMarkup.relationships, "w:type": pages, "r:id": id])
    reference.namespaces.removeAll { joining.body.declares($0.prefix, $0.uri) }
    return reference
  }
}
