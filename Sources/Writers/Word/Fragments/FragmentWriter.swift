package import Diagnostics
package import DocumentModel
package import OpenXML

/// Writes the blocks and pictures of one document that stand in a Word file made elsewhere.
///
/// All of them share their lists, pictures and numbers. What is written declares the namespaces of drawings and
/// relationships itself; `w` is the part's own.
package final class FragmentWriter {
  /// The id under which the part that is written into refers to a target, by the kind of the relationship.
  package typealias Relate = (_ kind: String, _ target: Relationship.Target) -> String

  private let fragments: WordFragments
  private let document: WordDocument

  package init(_ fragments: WordFragments, language: Language) {
    self.fragments = fragments
    document = WordDocument(
      desk: WordDesk(), styles: fragments.styles, pattern: fragments.pattern, language: language, page: fragments.page)
    document.media = WordMedia(taken: fragments.taken)
    document.bookmarks = WordBookmarks(after: Self.lastBookmark)
  }

  /// Far from the names of the bookmarks of ``WordWriter``, whose file the template may once have been.
  private static let lastBookmark = 500_000_000

  /// Whole blocks; the last thing is always a paragraph.
  ///
  /// - Parameter isBehindTable: whether a table may stand right before them, which another one would be joined to.
  package func write(
    _ blocks: [Block], at place: FragmentPlace, isBehindTable: Bool, counters: inout WordCounters,
    relate: @escaping Relate
  ) throws(Faults) -> [UInt8] {
    document.bookmarks.beginFile()
    document.annexes = blocks.annexLabels
    return try write(place, &counters, relate) { part in
      if place.paragraph != nil || place.run != nil { part.frame = FragmentFrame(place) }
      if isBehindTable, blocks.first?.beginsWithTable == true { part.separatorToWord(height: 20) }
      if part.blocksToWord(blocks, WordPlace()) || part.breaksPage { part.separatorToWord(height: 20) }
    }
  }

  /// Runs and links.
  package func write(
    _ inlines: [Inline], at place: FragmentPlace, counters: inout WordCounters, relate: @escaping Relate
  ) throws(Faults) -> [UInt8] {
    try write(place, &counters, relate) { part in
      part.formatted(by: FragmentFrame(place).run) { part.inlinesToWord(inlines) }
    }
  }

  /// The part that holds a picture's bytes; nil for a format that Word does not show, which is told.
  package func part(for image: Image) -> PartName? {
    let name = document.media.part(for: image)
    if name == nil { document.warn(.wordPictureLeftOut(image.alternativeText)) }
    return name
  }

  private func write(
    _ place: FragmentPlace, _ counters: inout WordCounters, _ relate: @escaping Relate, _ content: (WordPart) -> Void
  ) throws(Faults) -> [UInt8] {
    document.counters = counters
    document.numbering.last = counters.list
    defer {
      counters = document.counters
      counters.list = document.numbering.last
    }
    let part = WordPart(of: document, capacity: 4096, relate: relate)
    part.width = place.width
    part.xml.element("w:f") { content(part) }
    let bytes = try part.xml.finish(without: "w:f")
    document.replacedCharacters += part.xml.replacedCharacters
    return bytes
  }

  // MARK: What the document needs beside the template's parts

  /// The pictures.
  package var media: [Part] { document.media.parts }

  /// The numbering with the lists that were begun; nil where ``WordFragments/parts`` has all of them.
  ///
  /// - Parameter markup: `w:num` of lists that others have begun.
  package func numbering(others markup: [UInt8]) throws(Faults) -> Part? {
    try fragments.numberingPart(document.numbering, others: markup)
  }

  /// What the reader of the document should know.
  package var warnings: [Diagnostic] { document.warnings }

  /// How many characters stand as U+FFFD because no document may carry them.
  package var replacedCharacters: Int { document.replacedCharacters }
}
