import Testing

/// The pages that show a newcomer around name what is there.
@Suite struct MapTests {
  @Test(arguments: ["README.md", "Sources/README.md", "Tests/README.md"])
  func namedFilesAreThere(_ page: String) {
    let files = SwiftFile.sources + SwiftFile.tests
    let named = words(inBackticksOf: page).filter { $0.hasSuffix(".swift") && !$0.contains("…") }
    for name in named where name != "Package.swift" {
      #expect(files.contains { "/\($0.path)".hasSuffix("/\(name)") }, "\(page) names `\(name)`, which is not there")
    }
  }

  @Test func everyTargetIsOnTheMap() {
    let named = Set(words(inBackticksOf: "Sources/README.md"))
    for target in Set(SwiftFile.sources.map(\.target)).sorted() {
      #expect(named.contains(target), "`\(target)` is not in Sources/README.md")
    }
  }

  private func words(inBackticksOf page: String) -> [Substring] {
    TextFile.read(SwiftFile.root + "/" + page).split(separator: "`", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }
}
