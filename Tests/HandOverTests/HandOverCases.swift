import TestKit

/// The cases beside these tests.
enum HandOverCases {
  static func cases(_ file: String) -> [CaseFile.Case] {
    do {
      return try CaseFile.all(in: "Cases").first { $0.path.hasSuffix("/" + file) }?.cases ?? []
    } catch {
      return []
    }
  }

  /// Writes what came out where results are recorded; nil where the case has it already.
  static func difference(_ results: [(section: String, text: String)], _ one: CaseFile.Case, in file: String) throws
    -> String?
  {
    if CaseFile.isRecording {
      guard var cases = try CaseFile.all(in: "Cases").first(where: { $0.path.hasSuffix("/" + file) }),
        let index = cases.cases.firstIndex(where: { $0.name == one.name })
      else { return "no case" }
      for (section, text) in results { cases.cases[index][section: section] = text }
      try cases.write()
      return nil
    }
    for (section, text) in results where one[section: section] != text {
      return "\(one.label), \(section):\n\(text)"
    }
    return nil
  }
}
