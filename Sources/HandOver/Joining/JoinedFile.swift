package import Diagnostics
import OpenXML

/// Many finished .docx files as one for the printer, written while they are read.
///
/// Each document begins on a page of its own, with its page numbers, lists and notes from 1, its own headers and footers,
/// and its own styles where they differ. In memory stand one document at a time, and tables of what the whole has in common.
/// Where something is thrown, what was written is no file.
package final class JoinedFile {
  /// Takes the bytes of the file in their order.
  package typealias Sink = ([UInt8]) throws(Faults) -> Void

  /// The text of the whole, unpacked; Word opens no more than that.
  package static let textLimit = 512 * 1024 * 1024
  package static let memberLimit = 20_000

  private let joining: Joining
  private var zip: ZipStream
  private var tail: MemberTail?

  /// - Parameters:
  ///   - isDuplex: whether each document begins on a sheet of its own when both sides are printed.
  ///   - sink: takes the bytes as they come.
  package init(isDuplex: Bool = false, to sink: @escaping Sink) {
    joining = Joining(isDuplex: isDuplex)
    zip = ZipStream(to: sink)
  }

  /// Appends a document.
  ///
  /// - Parameters:
  ///   - name: how the user knows the file.
  ///   - pages: how many pages it has, where that is known; programs that do not count a document's pages show it.
  /// - Throws: where the file is no Word file, is protected, holds macros, or is one too many.
  package func add(_ bytes: [UInt8], named name: String, pages: Int? = nil) throws(Faults) {
    guard joining.members < Self.memberLimit else {
      throw Faults(.tooManyJoined(name, limit: Self.memberLimit))
    }
    let member = try JoinedMember(bytes, named: name)
    let isFirst = joining.members == 0
    let text = try MemberText(member, pages: pages, in: joining)
    if isFirst { try begin(member) }
    if let tail { try append(try tail.beforeAnother(), name) }
    let (blocks, tail) = try text.moved()
    try append(blocks, name)
    self.tail = tail
  }

  /// Writes what the documents have in common and closes the file.
  ///
  /// - Returns: what the joined documents show otherwise than alone.
  package func finish() throws(Faults) -> [Diagnostic] {
    guard let tail else { throw Faults(.nothingJoined()) }
    try zip.append(try tail.atTheEnd())
    try zip.append(Array("</\(joining.body.closing)>\n".utf8))
    try zip.end()
    let parts = try joining.finishedParts()
    for part in parts.sorted(by: { $0.name < $1.name }) {
      if part.name != Joining.main { try zip.add(part.name.entryName, part.content) }
      if !part.relationships.isEmpty {
        let packed = try RelationshipPart.packed(part.relationships, of: part.name)
        try zip.add(part.name.relationships.entryName, packed)
      }
    }
    try zip.add(PartName.contentTypes.entryName, try ContentTypes.packed(of: parts))
    try zip.finish()
    return joining.findings
  }

  private func begin(_ member: JoinedMember) throws(Faults) {
    let office = Relationship(
      id: "rId1", type: WordMarkup.relationships + "/officeDocument", target: .part(Joining.main))
    try zip.add(
      PartName.packageRelationships.entryName, try RelationshipPart.packed([office], of: .fixed("document.xml")))
    try zip.begin(Joining.main.entryName)
    try zip.append(joining.body.opening)
  }

  private func append(_ bytes: [UInt8], _ name: String) throws(Faults) {
    joining.textSize += bytes.count
    if joining.textSize > Self.textLimit {
      throw Faults(.joinedTooLarge(name, limit: Self.textLimit / 1_048_576))
    }
    try zip.append(bytes)
  }
}
