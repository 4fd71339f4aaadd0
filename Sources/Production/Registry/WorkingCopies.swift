import Diagnostics
package import DocumentRegistry
import HandOver
import Values

/// The files in the office's `documents` that people work with: marked as drafts until the document is approved.
///
/// A revision's own files lie in the registry and never change; these can be made from them again at any time.
package struct WorkingCopies {
  package struct Copy {
    /// Below the office's folder.
    package var path: String
    package var format: String
    package var bytes: [UInt8]

    package init(path: String, format: String, bytes: [UInt8]) {
      self.path = path
      self.format = format
      self.bytes = bytes
    }
  }

  package private(set) var copies: [Copy] = []

  /// Copies that were made already.
  package init(_ copies: [Copy]) { self.copies = copies }

  /// - Parameters:
  ///   - masters: the revision's documents.
  ///   - stem: the path below the office's folder, without ending.
  ///   - mark: nil for a document that was approved.
  ///   - tag: by which a Word file is known when it comes back; nil for one that leaves the house.
  ///   - width: the columns of the text format.
  ///   - memory: of how the files before them were marked, for masters that were just made.
  ///   - text: of the Word file among such masters, as it was before packing.
  init(
    _ masters: [(format: String, bytes: [UInt8])], stem: String, mark: DraftMark?, tag: DocumentTag? = nil, width: Int,
    remembering memory: MarkingMemory? = nil, text: [UInt8]? = nil
  ) throws(Faults) {
    for (format, master) in masters {
      let path = "\(stem).\(format)"
      let bytes =
        if format == "docx", let tag, let memory, memory.mark == mark {
          try memory.marking(docx: master, of: text, named: path, taggedBy: tag)
        } else {
          try Self.marked(master, format, path, mark, tag, width)
        }
      copies.append(Copy(path: path, format: format, bytes: bytes))
    }
  }

  private static func marked(
    _ bytes: [UInt8], _ format: String, _ path: String, _ mark: DraftMark?, _ tag: DocumentTag?, _ width: Int
  ) throws(Faults) -> [UInt8] {
    guard let mark else {
      if format == "docx", let tag { return try tag.writing(into: bytes, named: path) }
      return bytes
    }
    switch format {
    case "docx": return try mark.marking(docx: bytes, named: path, taggedBy: tag)
    case "html": return try mark.marking(html: bytes, named: path)
    default: return Array(mark.marking(text: String(decoding: bytes, as: UTF8.self), width: width).utf8)
    }
  }

  /// What the registry notes of them.
  package var issued: [IssuedCopy] { copies.map { IssuedCopy(path: $0.path, digest: SHA256(of: $0.bytes)) } }
}
