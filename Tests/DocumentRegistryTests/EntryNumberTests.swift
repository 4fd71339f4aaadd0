import Diagnostics
import DocumentRegistry
import RegistryWorkload
import Testing
import Values

/// Numbers as an office asks for them and gets them.
@Suite struct EntryNumberTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var pattern: String
    /// Numbers asked for in turn; nil for the next one.
    var asked: [Asked]
    var given: [String]

    var testDescription: String { "\(pattern): \(given.joined(separator: ", "))" }
  }

  struct Asked: Sendable, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
    var number: String?
    var date = "2026-11-26"
    var parent: String?

    init(stringLiteral number: String) { self.number = number }
    init(nilLiteral: ()) {}
    init(_ number: String? = nil, on date: String = "2026-11-26", of parent: String? = nil) {
      self.number = number
      self.date = date
      self.parent = parent
    }
  }

  static let cases: [Case] = [
    Case(pattern: "{n}/{yyyy}", asked: [nil, nil, nil], given: ["1/2026", "2/2026", "3/2026"]),
    Case(pattern: "{n:03}/{yy}-КП", asked: [nil, nil], given: ["001/26-КП", "002/26-КП"]),
    // Wider than its zeros.
    Case(pattern: "Д-{n:2}", asked: ["Д-99", nil], given: ["Д-99", "Д-100"]),
    // A year or a month that the pattern names begins anew.
    Case(
      pattern: "{n}/{yyyy}", asked: [nil, nil, Asked(on: "2027-01-11"), Asked(on: "2026-12-31")],
      given: ["1/2026", "2/2026", "1/2027", "3/2026"]),
    Case(
      pattern: "{yyyy}-{mm}-{n}", asked: [nil, Asked(on: "2026-12-01"), nil],
      given: ["2026-11-1", "2026-12-1", "2026-11-2"]),
    Case(pattern: "{n}", asked: [nil, Asked(on: "2027-01-11")], given: ["1", "2"]),
    // The first number may be any, later ones leave no gap; one before the first was given on paper.
    Case(
      pattern: "{n}/{yyyy}", asked: ["118/2026", nil, "120/2026", nil],
      given: ["118/2026", "119/2026", "120/2026", "121/2026"]),
    Case(pattern: "{n}/{yyyy}", asked: ["118/2026", "120/2026"], given: ["118/2026", "number-gap"]),
    Case(
      pattern: "{n}/{yyyy}", asked: ["118/2026", "7/2026", "7/2026", nil],
      given: ["118/2026", "7/2026", "number-taken", "119/2026"]),
    Case(pattern: "{n}/{yyyy}", asked: [nil, "1/2026"], given: ["1/2026", "number-taken"]),
    // What the pattern could not have made is taken as it is and not counted.
    Case(
      pattern: "{n}/{yyyy}", asked: ["б/н", nil, "007/2026", "б/н"],
      given: ["б/н", "1/2026", "007/2026", "number-taken"]),
    Case(pattern: "{n}/{yyyy}", asked: ["0/2026", "-1/2026", nil], given: ["0/2026", "-1/2026", "1/2026"]),
    Case(
      pattern: "{n}/{yyyy}", asked: ["99999999999999999999/2026", nil], given: ["99999999999999999999/2026", "1/2026"]),
    // One digit more than the journal gives back as a number.
    Case(
      pattern: "{n}/{yyyy}", asked: ["1000000000000000000/2026", nil, "123456789012345678/2026"],
      given: ["1000000000000000000/2026", "1/2026", "number-gap"]),
    // A number that was given by hand under another year is stepped over, and missing nowhere.
    Case(
      pattern: "{n}/{yyyy}",
      asked: [
        Asked("7/2027", on: "2027-01-11"), Asked("9/2027", on: "2026-12-30"), Asked(on: "2027-01-12"),
        Asked(on: "2027-01-13"), Asked("11/2027", on: "2027-01-14"), Asked("9/2027", on: "2027-01-15"),
        Asked(on: "2027-01-16"),
      ],
      given: ["7/2027", "9/2027", "8/2027", "10/2027", "11/2027", "number-taken", "12/2027"]),
    Case(
      pattern: "{n}/{yyyy}", asked: [Asked("1/2027"), Asked("2/2027"), Asked(on: "2027-01-11")],
      given: ["1/2027", "2/2027", "3/2027"]),
    // Two series that would make the same number.
    Case(
      pattern: "{n}{parent}", asked: [Asked("11", of: "2"), Asked(of: "12"), Asked(of: "12")],
      given: ["112", "212", "312"]),
    // Every parent counts for itself; the counter alone is enough to ask for.
    Case(
      pattern: "№ {n} к договору {parent}",
      asked: [Asked(of: "7/2026"), Asked(of: "8/2026"), Asked(of: "7/2026"), Asked("3", of: "7/2026")],
      given: [
        "№ 1 к договору 7/2026", "№ 1 к договору 8/2026", "№ 2 к договору 7/2026", "№ 3 к договору 7/2026",
      ]),
    Case(
      pattern: "№ {n} к договору {parent}", asked: [Asked("5", of: "7/2026"), Asked("7", of: "7/2026")],
      given: ["№ 5 к договору 7/2026", "number-gap"]),
    Case(pattern: "{parent}-{n}", asked: [nil, "1"], given: ["number-pattern", "number-pattern"]),
    // A parent's number that looks like a field stays text.
    Case(pattern: "{n} {parent}", asked: [Asked(of: "{n}"), Asked(of: "{n}")], given: ["1 {n}", "2 {n}"]),
  ]

  @Test(arguments: cases) func numbersAreGivenAsAsked(_ one: Case) throws {
    let scratch = try ScratchOffice()
    let pattern = try NumberPattern(one.pattern)
    var given: [String] = []
    for asked in one.asked {
      let date = try #require(CalendarDate(written: asked.date))
      do throws(Faults) {
        given.append(
          try scratch.registry.write { writing in
            let number = try writing.number(asked.number, pattern, kind: "letter", date: date, parent: asked.parent)
            _ = try writing.create(
              EntryFacts(kind: "letter", number: number, date: date, title: "Письмо"), at: .november(0), by: nil,
              account: "made-up")
            return number.text
          })
      } catch {
        given.append(error.diagnostics[0].code.rawValue)
      }
    }
    #expect(given == one.given)
    #expect(try scratch.findings() == [])
  }

  struct Listed: Sendable {
    var listed: [String]
    var asked: String?
    var given: String
  }

  /// Numbers of the list of contracts are not given again, whenever they come to stand there.
  @Test func numbersOfTheListAreNotGivenAgain() throws {
    let scratch = try ScratchOffice()
    let date = Moment.november(0).day
    let steps = [
      Listed(listed: ["4/2026", "б/н"], asked: nil, given: "5/2026"),
      Listed(listed: ["4/2026", "6/2026"], asked: nil, given: "7/2026"),
      Listed(listed: ["4/2026", "8/2026"], asked: "8/2026", given: "number-taken"),
      Listed(listed: ["4/2026", "б/н"], asked: "б/н", given: "number-taken"),
      Listed(listed: ["20/2026"], asked: "10/2026", given: "10/2026"),
      Listed(listed: ["20/2026"], asked: "22/2026", given: "number-gap"),
      Listed(listed: ["20/2026"], asked: "21/2026", given: "21/2026"),
      Listed(listed: [], asked: "10/2026", given: "number-taken"),
      Listed(listed: ["3/2026"], asked: nil, given: "22/2026"),
    ]
    for (step, one) in steps.enumerated() {
      var given = ""
      do throws(Faults) {
        given = try scratch.registry.write { writing in
          let number = try writing.number(
            one.asked, .usual, kind: "contract", date: date, parent: nil, after: one.listed)
          _ = try writing.create(
            EntryFacts(kind: "contract", number: number, date: date, title: "Договор"), at: .november(0), by: nil,
            account: "made-up")
          return number.text
        }
      } catch { given = error.diagnostics[0].code.rawValue }
      #expect(given == one.given, "step \(step)")
    }
    #expect(try scratch.findings() == [])
    #expect(try scratch.findings(rebuilds: true) == [])
  }

  /// What one writing adds it sees itself.
  @Test func severalNumbersAreTakenAtOnce() throws {
    let scratch = try ScratchOffice()
    let numbers = try scratch.registry.write { writing in
      try (1...3).map { try scratch.clerk.enter(.init(seed: $0), writing).number }
    }
    #expect(numbers == ["1/2026", "2/2026", "3/2026"])
    let codes = try refusal {
      try scratch.registry.write { writing in
        _ = try scratch.clerk.enter(.init(seed: 4), number: "4/2026", writing)
        #expect(try writing.entries(numbered: "4/2026").count == 1)
        #expect(try writing.count(EntryQuery()) == 4)
        _ = try scratch.clerk.enter(.init(seed: 5), number: "4/2026", writing)
      }
    }
    #expect(codes == ["number-taken"])
    #expect(try scratch.findings().filter { !$0.contains("copy") && !$0.hasPrefix("note:") } == [])
    #expect(try scratch.clerk.enter(.init(seed: 6)).number == "4/2026")
  }

  @Test func kindsCountForThemselves() throws {
    let scratch = try ScratchOffice()
    #expect(try scratch.clerk.enter(.init(seed: 1)).number == "1/2026")
    #expect(try scratch.clerk.enter(.init(seed: 2), kind: "offer").number == "1/2026-КП")
    #expect(try scratch.clerk.enter(.init(seed: 3), kind: "act").number == "1/2026")
    #expect(try scratch.clerk.enter(.init(seed: 4)).number == "2/2026")
  }

  @Test(arguments: [
    ("{n", NumberPattern.Flaw.unclosed), ("{yyyy}", .counters(0)), ("{n}-{n}", .counters(2)),
    ("{n}{week}", .unknownField("week")), ("{n:}", .width("n:")), ("{n:0}", .width("n:0")), ("{n:10}", .width("n:10")),
    ("", .counters(0)),
  ]) func patternsThatCannotCountAreRefused(_ written: String, _ flaw: NumberPattern.Flaw) {
    #expect(throws: flaw) { _ = try NumberPattern(written) }
  }
}
