import Foundation
import TestKit

/// What is fuzzed, and where it begins.
enum FuzzedLanguage: String {
  case template
  case outline

  func writeSeeds(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let target = self == .template ? "TemplateLanguageTests" : "OutlineTemplatesTests"
    for (number, one) in try CaseFile.all(in: "../\(target)/Cases").flatMap(\.cases).enumerated() {
      let seed = self == .template ? Array((one[section: "template"] ?? "").utf8) : one.seed(without: ["result"])
      try Data(seed).write(to: URL(fileURLWithPath: "\(folder)/seed-\(number)"))
    }
    let tokens = FuzzTokens.template + (self == .outline ? FuzzTokens.outline : [])
    try tokens.map { "\"\(Self.escaped($0))\"\n" }.joined().write(
      toFile: folder + ".dict", atomically: true, encoding: .utf8)
  }

  /// A word as libFuzzer's dictionaries write it.
  private static func escaped(_ word: String) -> String {
    word.utf8.map { "\\x" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
