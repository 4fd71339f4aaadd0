import Diagnostics
import DocumentRegistry
import Production
import Testing
import Values

/// What the rows of a list say of packages, and what the options say of those rows that say nothing.
@Suite struct RowPackagesTests {
  private func inOffice(_ body: (DecidedOffice) throws -> Void) throws {
    let office = try DecidedOffice()
    defer { office.remove() }
    try body(office)
  }

  /// Rows with those cells in the column of packages.
  private func list(_ cells: [String]) -> String {
    "Код;Название;Контактное лицо;Площадь;restrooms;glass_area;Пакет\n"
      + cells.enumerated().map { "c\($0);ООО «Клиент \($0)»;Иванов Иван Иванович;100;2;10;\($1)\n" }.joined()
  }

  private func packages(of report: ProductionReport, _ office: DecidedOffice) throws -> [[String]] {
    let batch = try #require(report.numbers.first, "\(report.findings)")
    return try office.members(of: batch).map { try office.state($0.number).facts.packages }
  }

  @Test func aRowsOwnPackageWinsAndIsToldOnce() throws {
    try inOffice { office in
      let report = try office.makeListed(list(["basic", "", "basic"]), packages: ["optimal"], marked: nil)
      #expect(try packages(of: report, office) == [["basic"], ["optimal"], ["basic"]])
      let told = report.findings.filter { $0.code == .batchRowPackages }
      #expect(told.map(\.severity) == [.warning])
      #expect(told.first?.message.contains("2 of 3 rows") == true)
      #expect(told.first?.message.contains("--package") == true)
    }
  }

  @Test func anOptionThatNoRowNeedsIsAWarning() throws {
    try inOffice { office in
      let report = try office.makeListed(list(["basic", "optimal"]), packages: ["optimal"], marked: "optimal")
      #expect(try packages(of: report, office) == [["basic"], ["optimal"]])
      let told = report.findings.filter { $0.code == .batchRowPackages }
      #expect(told.map(\.severity) == [.warning])
      #expect(told.first?.message.contains("`--package` and `--mark`") == true)
    }
  }

  @Test func nothingIsToldWhereOptionsAndRowsAreNotAtOdds() throws {
    try inOffice { office in
      for (cells, options) in [(["basic"], [String]()), (["", ""], ["basic"])] {
        let report = try office.makeListed(list(cells), packages: options)
        #expect(report.numbers.count == 1)
        #expect(!report.findings.contains { $0.code == .batchRowPackages })
      }
    }
  }

  @Test(arguments: [(["nope"], nil), (["optimal"], "nope"), (["nope", "nope"], "nope")])
  func aPackageThatTheOfficeDoesNotHaveIsAFaultThoughNoRowGetsIt(_ ids: [String], _ marked: String?) throws {
    try inOffice { office in
      let faults = #expect(throws: Faults.self) {
        try office.makeListed(list(["basic"]), packages: ids, marked: marked)
      }
      #expect(faults?.diagnostics.map(\.code) == [.packageUnknown])
    }
  }

  @Test func aRowThatTheConditionLeavesOutNeedsNoPackage() throws {
    try inOffice { office in
      let report = try office.makeListed(list(["basic", ""]), packages: [], condition: "client.id == 'c0'")
      #expect(try packages(of: report, office) == [["basic"]])
    }
  }

  @Test func anEmptyCellIsAFaultWhereNoOptionSpeaksForIt() throws {
    try inOffice { office in
      let text = list(["basic", "", " "])
      let report = try office.makeListed(text, packages: [])
      #expect(report.numbers.isEmpty)
      let told = report.findings.filter { $0.code == .rowWithoutPackage }
      #expect(told.map { $0.place?.line } == [3, 4])
      #expect(told.allSatisfy { $0.hint?.contains("--recommended") == true && $0.hint?.contains("cell") == true })
      let recommended = try office.makeListed(text, packages: [], isRecommended: true)
      #expect(!recommended.findings.contains { $0.code == .rowWithoutPackage })
      // A list that says nothing of packages at all gets the usual ones.
      let silent = text.replacing(";Пакет", with: "").replacing(";10;basic", with: ";10").replacing(";10;", with: ";10")
      #expect(try office.makeListed(silent, packages: []).numbers.count == 1)
    }
  }
}
