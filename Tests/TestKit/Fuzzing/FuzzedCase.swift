/// Cases as inputs: the text of the sections that are no results, so that what is found can be put among the cases.
extension CaseFile.Case {
  package init(fuzzed bytes: [UInt8]) {
    self.init(name: "fuzzed", place: "", sections: [])
    var text: [String] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for line in lines.map({ String(decoding: $0, as: UTF8.self) }) {
      if line.hasPrefix("--- ") {
        if !sections.isEmpty { sections[sections.count - 1].text = text.joined(separator: "\n") }
        text = []
        sections.append(.init(name: String(line.dropFirst(4)), text: ""))
      } else {
        text.append(line)
      }
    }
    if !sections.isEmpty { sections[sections.count - 1].text = text.joined(separator: "\n") }
  }

  /// The sections without the results.
  package func seed(without results: Set<String>) -> [UInt8] {
    let kept = sections.filter { !results.contains($0.name) }
    return Array(kept.map { "--- \($0.name)\n\($0.text)" }.joined(separator: "\n").utf8)
  }
}
