import Diagnostics
import DocumentModel
import DocumentRegistry
import Files
import HandOver
import Values

/// The files in the office's `documents` that people work with: marked as drafts until the document is approved.
///
/// A revision's own files lie in the registry and never change; these can be made from them again at any time.
struct WorkingCopies {
  struct Copy {
    /// Below the office's folder.
    var path: String
    var format: String
    var bytes: [UInt8]
  }

  private(set) var copies: [Copy] = []

  /// - Parameters:
  ///   - masters: the revision's documents.
  ///   - stem: the path below the office's folder, without ending.
  ///   - mark: nil for a document that was approved.
  ///   - tag: by which a Word file is known when it comes back; nil for one that leaves the house.
  ///   - width: the columns of the text format.
  init(
    _ masters: [(format: String, bytes: [UInt8])], stem: String, mark: DraftMark?, tag: DocumentTag? = nil, width: Int
  ) throws(Faults) {
    for (format, master) in masters {
      let path = "\(stem).\(format)"
      var bytes = master
      if format == "docx", let tag { bytes = try tag.writing(into: master, named: path) }
      copies.append(Copy(path: path, format: format, bytes: try Self.marked(bytes, format, path, mark, width)))
    }
  }

  private static func marked(
    _ bytes: [UInt8], _ format: String, _ path: String, _ mark: DraftMark?, _ width: Int
  ) throws(Faults) -> [UInt8] {
    guard let mark else { return bytes }
    switch format {
    case "docx": return try mark.marking(docx: bytes, named: path)
    case "html": return try mark.marking(html: bytes, named: path)
    default: return Array(mark.marking(text: String(decoding: bytes, as: UTF8.self), width: width).utf8)
    }
  }

  /// What the registry notes of them.
  var issued: [IssuedCopy] { copies.map { IssuedCopy(path: $0.path, digest: SHA256(of: $0.bytes)) } }

  /// Writes them into the office.
  ///
  /// A copy that somebody changed since it was given out is kept under another name, and that is told.
  /// - Parameters:
  ///   - earlier: the copies that were given out before.
  ///   - taken: digests of changed copies whose content is in the registry already.
  func publish(
    in office: OfficeFolder, earlier: [IssuedCopy], taken: [SHA256] = [], on day: CalendarDate
  ) throws(Faults) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for old in earlier {
      let path = office.path + "/" + old.path
      guard let digest = try FileDigest.of(path), digest != old.digest, !taken.contains(digest) else {
        continue
      }
      let aside = Self.aside(path, on: day)
      try WholeFile.rename(path, to: aside)
      findings.append(.copySetAside(path, to: aside))
    }
    let kept = Set(copies.map(\.path))
    for old in earlier where !kept.contains(old.path) { try WholeFile.remove(office.path + "/" + old.path) }
    try WholeFile.write(copies.map { (office.path + "/" + $0.path, $0.bytes) }, replacing: true)
    return findings
  }

  /// A free name beside a file: `Договор 7-2026, changed 2026-11-26.docx`.
  private static func aside(_ path: String, on day: CalendarDate) -> String {
    let point = path.lastIndex(of: ".") ?? path.endIndex
    var count = 1
    while true {
      let name = "\(path[..<point]), changed \(day)" + (count == 1 ? "" : " (\(count))") + path[point...]
      if !FolderListing.exists(name) { return name }
      count += 1
    }
  }
}
