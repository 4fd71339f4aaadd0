import Foundation

/// Expected results as files beside the tests; `ENGROSS_RECORD=1` writes them anew.
package enum Golden {
  /// Nil where `actual` is what the file holds, else what differs.
  ///
  /// - Parameters:
  ///   - name: the file, from the folder `Goldens` beside the test's source.
  ///   - source: the test's own file.
  package static func difference(_ actual: [UInt8], from name: String, source: String = #filePath) -> String? {
    let file = URL(fileURLWithPath: source).deletingLastPathComponent().appendingPathComponent("Goldens/" + name)
    if ProcessInfo.processInfo.environment["ENGROSS_RECORD"] == "1" {
      do {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(actual).write(to: file)
      } catch {
        return "cannot record \(name): \(error)"
      }
      return nil
    }
    guard let expected = FileManager.default.contents(atPath: file.path) else {
      return "there is no \(name); record it with ENGROSS_RECORD=1"
    }
    return firstDifference(actual, [UInt8](expected), name)
  }

  private static func firstDifference(_ actual: [UInt8], _ expected: [UInt8], _ name: String) -> String? {
    if actual == expected { return nil }
    let has = String(decoding: actual, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let wants = String(decoding: expected, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(has.count, wants.count) {
      let got = index < has.count ? String(has[index]) : "(the end)"
      let want = index < wants.count ? String(wants[index]) : "(the end)"
      if got != want { return "\(name), line \(index + 1)\n  expected: \(want)\n  got:      \(got)" }
    }
    return "\(name): bytes differ"
  }
}
