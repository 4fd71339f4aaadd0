import Diagnostics
import DocumentModel
import Merging
import OpenXML

/// What the merge takes note of around an `include` between the paragraphs of a document's body.
enum SectionEvent: Sendable {
  case begins(SectionPlace)
  case ends
}

/// The section of the template that an `include` stands in.
final class SectionPlace: Sendable {
  /// Its `w:sectPr`.
  let properties: XMLElement
  /// Whether nothing of the section stands before the `include`.
  let isFirst: Bool

  init(_ properties: XMLElement, isFirst: Bool) {
    self.properties = properties
    self.isFirst = isFirst
  }
}

/// The end of the body's last section, behind an `include`.
final class LastSection: Sendable {
  let program: Program<WordContent>
  let properties: XMLElement

  init(_ program: Program<WordContent>, _ properties: XMLElement) {
    self.program = program
    self.properties = properties
  }
}

/// Outlines on sheets of their own: each is a section.
extension WordCarrier {
  func note(_ event: SectionEvent, _ merge: inout Merge) throws(MergeStopped) {
    switch event {
    case .begins(let section): output.section = section
    case .ends:
      try endPage(&merge)
      output.section = nil
    }
  }

  /// Begins the section of an outline; nil where it stands on the template's sheets.
  func beginPage(_ page: PageSetup?, _ merge: inout Merge) throws(MergeStopped) -> PageSetup? {
    guard let section = output.section, output.level == .blocks, !output.isValue else { return nil }
    let follows = output.page != nil
    try endPage(&merge)
    guard let page else { return nil }
    if !follows, !section.isFirst, output.visible > output.visibleBefore { try endSection(section.properties, &merge) }
    output.page = page
    return page
  }

  /// Ends the section of the outline before, if it has one.
  private func endPage(_ merge: inout Merge) throws(MergeStopped) {
    guard let page = output.page, let section = output.section else { return }
    try endSection(section.properties.on(page), &merge)
    output.page = nil
    output.visibleBefore = output.visible
  }

  private func endSection(_ properties: XMLElement, _ merge: inout Merge) throws(MergeStopped) {
    let spacing = XMLElement(
      like: properties, "spacing", attributes: ["before": "0", "after": "0", "line": "20", "lineRule": "exact"])
    let paragraph = XMLElement(
      like: properties, "p",
      children: [XMLElement(like: properties, "pPr", children: [spacing, properties])])
    try append(paragraph, &merge)
    output.endsParagraph = true
  }

  /// Ends the body's last section, which is the outline's where one on other sheets stands last.
  mutating func append(_ last: LastSection, _ merge: inout Merge) throws(MergeStopped) {
    guard let page = output.page else { return try merge.run(last.program, into: &self) }
    try append(last.properties.on(page), &merge)
  }

  private func append(_ element: XMLElement, _ merge: inout Merge) throws(MergeStopped) {
    let bytes: [UInt8]
    do throws(Faults) {
      bytes = try XMLFragment([element]).bytes
    } catch {
      for diagnostic in error.diagnostics { merge.report(diagnostic) }
      return
    }
    try merge.spend(bytes: bytes.count)
    output.content.appendLoose(bytes)
  }
}

extension XMLElement {
  /// The properties of a section like this one on other sheets, going on with its page numbers.
  fileprivate func on(_ page: PageSetup) -> XMLElement {
    var copy = self
    let size = XMLElement(
      like: self, "pgSz",
      attributes: [
        "w": String(page.width.twips), "h": String(page.height.twips),
        "orient": page.width > page.height ? "landscape" : "portrait",
      ])
    var margins =
      first("pgMar")
      ?? XMLElement(
        like: self, "pgMar",
        attributes: ["top": "", "right": "", "bottom": "", "left": "", "header": "567", "footer": "567", "gutter": "0"])
    margins.set("top", to: String(page.margins.top.twips))
    margins.set("right", to: String(page.margins.right.twips))
    margins.set("bottom", to: String(page.margins.bottom.twips))
    margins.set("left", to: String(page.margins.left.twips))
    let order = ["headerReference", "footerReference", "footnotePr", "endnotePr"]
    let left: Set<String> = ["pgSz", "pgMar", "type", "titlePg", "pgNumType", "cols", "sectPrChange"]
    let kept = elements.filter { !left.contains($0.name.local) }
    let before = kept.filter { order.contains($0.name.local) }
    let behind = kept.filter { !order.contains($0.name.local) }
    copy.children = (before + [size, margins] + behind).map { .element($0) }
    return copy
  }
}
