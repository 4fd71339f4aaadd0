package import Diagnostics
import OpenXML
import Synchronization

/// Marks and tags the Word files that one program makes from one template: what was found out about one of them is not
/// looked for in the next.
///
/// The bytes are those that ``DraftMark/marking(docx:named:taggedBy:)`` gives.
package final class MarkingMemory: Sendable {
  package let mark: DraftMark
  private let patterns = Mutex<[MarkedPattern]>([])

  /// A template with conditions has files of several patterns; of one with many, the first that come.
  private static let most = 8

  package init(_ mark: DraftMark) { self.mark = mark }

  /// - Parameters:
  ///   - bytes: a .docx that was just made, whose parts are whole.
  ///   - text: what its main part unpacks to, where whoever made it still has that: unpacking takes long.
  package func marking(
    docx bytes: [UInt8], of text: [UInt8]? = nil, named file: String, taggedBy tag: DocumentTag
  ) throws(Faults) -> [UInt8] {
    let archive = try ZipReader(bytes, named: file)
    let known = patterns.withLock { $0 }
    // All patterns have the same text in the same part.
    var read: (document: [UInt8], sections: [Range<Int>]?)?
    for pattern in known where try pattern.fits(archive) {
      if read == nil { read = try pattern.text(of: archive, unpacked: text) }
      guard let document = read?.document, let sections = read?.sections else { break }
      if let marked = try pattern.marking(archive, document, sections: sections, taggedBy: tag) { return marked }
    }
    var properties = try CustomProperties(of: WordFileEdit(bytes, named: file))
    properties.set(tag.values)
    var marking = WordMarking(mark, of: try properties.written())
    try marking.run()
    if known.count < Self.most, let pattern = try MarkedPattern(of: marking, archive, properties) {
      patterns.withLock { patterns in
        // Workers begin with documents of one pattern at the same time.
        if patterns.count < Self.most, !patterns.contains(where: { $0.isLike(pattern) }) { patterns.append(pattern) }
      }
    }
    return try marking.edit.finish()
  }
}
