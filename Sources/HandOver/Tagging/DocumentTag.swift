package import Diagnostics

/// Which entry of the registry a file belongs to; a returned file is recognised by it.
package struct DocumentTag: Sendable, Hashable {
  /// The number of the entry: `7/2026`.
  package var number: String
  /// What the document is: `contract`.
  package var kind: String
  package var revision: Int
  /// Of the revision, in hexadecimal digits.
  package var digest: String

  package init(number: String, kind: String, revision: Int, digest: String) {
    self.number = number
    self.kind = kind
    self.revision = revision
    self.digest = digest
  }
}

extension DocumentTag {
  private static let names = (
    number: "Engross.Number", kind: "Engross.Kind", revision: "Engross.Revision", digest: "Engross.Digest"
  )

  /// A .docx that carries this tag among its custom properties, and no other; its own properties stay.
  package func writing(into bytes: [UInt8], named file: String) throws(Faults) -> [UInt8] {
    try writing(into: WordFileEdit(bytes, named: file)).finish()
  }

  /// The same of a file that is being changed.
  func writing(into edit: WordFileEdit) throws(Faults) -> WordFileEdit {
    var properties = try CustomProperties(of: edit)
    properties.set(values)
    return try properties.written()
  }

  /// The properties that it is made of.
  var values: [CustomProperties.Property] {
    [
      (Self.names.number, .text(number)), (Self.names.kind, .text(kind)), (Self.names.revision, .integer(revision)),
      (Self.names.digest, .text(digest)),
    ]
  }

  /// A .docx without a tag; its own properties stay, and a file without a tag keeps its bytes.
  package static func removing(from bytes: [UInt8], named file: String) throws(Faults) -> [UInt8] {
    var properties = try CustomProperties(of: WordFileEdit(bytes, named: file))
    return try properties.writing(without: [names.number, names.kind, names.revision, names.digest]) ?? bytes
  }

  /// The tag of a file, also of one that Word or LibreOffice saved since; nil where it has none.
  ///
  /// A tag of which something is lost is a fault.
  package init?(of bytes: [UInt8], named file: String) throws(Faults) {
    let properties = try CustomProperties(of: WordFileEdit(bytes, named: file))
    let names = [Self.names.number, Self.names.kind, Self.names.revision, Self.names.digest]
    let values = names.map { properties.text(of: $0) }
    if values.allSatisfy({ $0 == nil }) { return nil }
    let revision = values[2].flatMap { Self.integer($0) }
    let isRead = [values[0] != nil, values[1] != nil, revision != nil, values[3] != nil]
    guard let number = values[0], let kind = values[1], let revision, let digest = values[3] else {
      throw Faults(.tagIncomplete(file, missing: zip(names, isRead).filter { !$0.1 }.map(\.0)))
    }
    self.init(number: number, kind: kind, revision: revision, digest: digest)
  }

  /// Some programs save whole numbers with decimals: `2.000000`.
  private static func integer(_ text: String) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.dropFirst().allSatisfy({ $0.allSatisfy { $0 == "0" } }) else { return nil }
    return Int(whole)
  }
}
