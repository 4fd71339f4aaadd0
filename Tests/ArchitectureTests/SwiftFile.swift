import Glibc

/// A source file of the package, read as text.
struct SwiftFile {
  /// Relative to the package: `Sources/Values/List.swift`.
  var path: String
  var lines: [SwiftLine]

  var name: String { String(path.split(separator: "/").last ?? "") }

  /// Every Swift file below a folder of the package, in the order of their paths.
  static func all(under folder: String) -> [SwiftFile] {
    paths(under: folder).sorted().map { path in
      let text = TextFile.read(root + "/" + path)
      return SwiftFile(
        path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false).map { SwiftLine(String($0)) })
    }
  }

  /// The package's own folder, three levels above this file.
  private static let root: String = {
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
  var text: String
  var code: String

  init(_ line: String) {
    text = line
    let trimmed = line.drop { $0 == " " }
    guard !trimmed.hasPrefix("//") else {
      code = ""
      return
    }
    code = line.range(of: "  // ").map { String(line[..<$0]) } ?? line
  }
}

extension String {
  fileprivate func range(of part: String) -> String.Index? {
    var rest = startIndex
    while rest < endIndex {
      if self[rest...].hasPrefix(part) { return rest }
      rest = index(after: rest)
    }
    return nil
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
