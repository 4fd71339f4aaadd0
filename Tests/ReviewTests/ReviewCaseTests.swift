import Diagnostics
import Review
import TestKit
import Testing

/// The files in `Cases/`: a file is called by its rule and holds texts that it finds and near ones that it does not.
@Suite struct ReviewCaseTests {
  static let files: [CaseFile] = {
    do { return try CaseFile.all(in: "Cases") } catch { return [] }
  }()

  private static func rule(of file: CaseFile) -> ReviewRule? {
    ReviewRules.all.first { "\($0.code.rawValue).case" == file.description }
  }

  @Test(arguments: files) func rulesFindWhatIsWrong(_ file: CaseFile) throws {
    var file = file
    for index in file.cases.indices {
      let found = ReviewedCase.lines(try ReviewedCase(file.cases[index]).findings(of: Self.rule(of: file)))
      if CaseFile.isRecording {
        file.cases[index][section: "findings"] = found
      } else {
        #expect(found == file.cases[index][section: "findings"], "\(file.cases[index].label)")
      }
    }
    if CaseFile.isRecording { try file.write() }
  }

  /// A rule that finds nothing or everything would pass unseen.
  @Test(arguments: ReviewRules.all.map(\.code.rawValue)) func everyRuleHasACaughtTextAndANearOne(_ code: String) throws
  {
    let file = try #require(Self.files.first { $0.description == "\(code).case" }, "there is no \(code).case")
    let results = file.cases.map { $0[section: "findings"] ?? "" }
    #expect(results.contains { !$0.isEmpty } && results.contains(""))
  }
}
