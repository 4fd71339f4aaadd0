import Diagnostics
import Values

/// A template's file as text.
enum TemplateText {
  /// 16 MB: a template is written by hand, and a larger file is something else by mistake.
  static let sizeLimit = 16 << 20

  /// Reads a UTF-8 file, with or without a byte order mark.
  static func read(_ path: String) throws(Faults) -> SourceText {
    var bytes = try FileBytes.read(path)[...]
    if bytes.count > sizeLimit { throw Faults(.templateTooLarge(path, limit: sizeLimit)) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Faults(.notUTF8(path, line: firstBadLine(of: bytes)))
    }
    return SourceText(name: path, text: text)
  }

  private static func firstBadLine(of bytes: ArraySlice<UInt8>) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}
