package import Diagnostics
import MailAddresses

/// A file that goes along with a letter.
package struct Attachment: Sendable, Hashable {
  package let name: HeaderText
  package let bytes: [UInt8]
  package let type: MediaType

  /// - Throws: `bad-attachment-name` for a name that is empty, a path, or has spaces at its ends; `bad-header-text`
  ///   for one with line breaks.
  package init(name: String, bytes: [UInt8], at place: Place? = nil) throws(Faults) {
    // Windows and many mail programs take such spaces away.
    let isTrimmed = AddressPieces.trimmed(name) == name
    let isName =
      isTrimmed && !name.isEmpty && name != "." && name != ".." && !name.contains("/") && !name.contains("\\")
    if !isName { throw Faults(.badAttachmentName(name, at: place)) }
    self.name = try HeaderText(name, of: "the name of an attachment", at: place)
    self.bytes = bytes
    type = MediaType(ofFile: name)
  }

  var part: BodyPart {
    // A text of another encoding says nothing of it, and readers guess.
    let isUTF8 = type.isText && String(validating: bytes, as: UTF8.self) != nil
    return .leaf(
      [
        .contentType(type, (isUTF8 ? [.utf8] : []) + [.legacyName(name)]),
        .fixed("Content-Transfer-Encoding", "base64"),
        .disposition("attachment", [.fileName(name)]),
      ], .base64(bytes))
  }
}
