import Glibc

/// A source file of the package, read as text.
struct SwiftFile: Sendable {
  /// Relative to the package: `Sources/Values/List.swift`.
  var path: String
  var text: String

  /// Every Swift file of the targets, in the order of their paths; read once for all tests.
  static let sources = read(under: "Sources")
  static let tests = read(under: "Tests")

  var name: Substring { path.split(separator: "/").last ?? "" }

  /// The target that the file belongs to.
  var target: Substring { path.split(separator: "/").dropFirst().first ?? "" }

  /// The lines that hold `word` anywhere, with their numbers.
  ///
  /// Searched by the C library: with characters, all words in all files take seconds.
  func lines(with word: String) -> [(number: Int, line: SwiftLine)] {
    guard text.withCString({ strstr($0, word) != nil }) else { return [] }
    return lines.enumerated().filter { $0.element.text.contains(word) }.map { ($0.offset + 1, $0.element) }
  }

  var lines: [SwiftLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { SwiftLine(text: $0) }
  }

  private static func read(under folder: String) -> [SwiftFile] {
    paths(under: folder).sorted().map { SwiftFile(path: $0, text: TextFile.read(root + "/" + $0)) }
  }

  /// The package's own folder, three levels above this file.
  static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  private static func paths(under folder: String) -> [String] {
    guard let directory = opendir(root + "/" + folder) else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      if entry.pointee.d_type == UInt8(DT_DIR) {
        found += paths(under: path)
      } else if name.hasSuffix(".swift") {
        found.append(path)
      }
    }
    return found
  }
}

/// A line with what is code in it told from what is comment.
struct SwiftLine {
  var text: Substring

  var code: Substring {
    if text.drop(while: { $0 == " " }).hasPrefix("//") { return "" }
    return text.firstRange(of: "  // ").map { text[..<$0.lowerBound] } ?? text
  }
}

enum TextFile {
  static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
