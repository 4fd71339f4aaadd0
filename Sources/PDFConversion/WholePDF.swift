import Diagnostics
import Values

/// A PDF file that was written to its end.
enum WholePDF {
  /// The bytes; nil where there is no file or only a part of it, as a program leaves that is ended in its midst.
  static func read(_ path: String) -> [UInt8]? {
    do throws(Faults) {
      let bytes = try FileBytes.read(path)
      return isWhole(bytes) ? bytes : nil
    } catch {
      return nil
    }
  }

  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "%PDF-".utf8) && !bytes.suffix(32).ranges(of: Array("%%EOF".utf8)).isEmpty
  }
}
