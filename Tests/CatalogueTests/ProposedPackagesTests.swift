import Catalogue
import Diagnostics
import TestKit
import Testing
import Values

/// The case files: what is proposed to a client, why each service is in or out, and what stands in the way.
@Suite struct ProposedPackagesTests {
  @Test func cases() throws {
    for var file in try CaseFile.all(in: "Choices") {
      let sound = try #require(file.cases.first)
      for position in file.cases.indices {
        let one = file.cases[position]
        let actual = Self.result(SampleOffice(one, or: sound), request: one[section: "request"] ?? "")
        if CaseFile.isRecording {
          file.cases[position][section: "proposals"] = actual
        } else {
          #expect(actual == one[section: "proposals"], "\(one.label)")
        }
      }
      if CaseFile.isRecording { try file.write() }
    }
  }

  /// What a service costs us stands in nothing that a template sees, whichever way the packages came about.
  @Test func noTemplateSeesWhatServicesCostUs() throws {
    let one = try #require(
      try CaseFile.all(in: "Choices").flatMap(\.cases).first { $0.name.hasPrefix("needs, wishes, a prerequisite") })
    let catalogue = try SampleOffice(one, or: one).catalogue()
    let day = CalendarDate(year: 2026, month: 11, day: 23) ?? .unixEpoch
    let proposed = try ProposedPackages(catalogue, clientID: "sever", on: day)
    let packages = proposed.packages(in: "ru")
    #expect(packages.map(\.id) == ["basic", "full", "recommended"])
    let offers = [
      try DocumentData(
        catalogue.offering(packages),
        DocumentRequest(
          clientID: "sever", packageIDs: packages.map(\.id), number: "1", date: day,
          recommended: proposed.recommendedID)),
      try DocumentData(
        catalogue, DocumentRequest(clientID: "sever", packageIDs: ["basic"], number: "1", date: day)),
    ]
    let ours: Set = ["cost", "headcount", "requires", "excludes", "margin", "budget", "recommend", "value_of_nice"]
    for offer in offers {
      let keys = Self.keys(.record(offer.record))
      #expect(keys.contains("lines") && keys.contains("gross"))
      #expect(keys.intersection(ours).isEmpty)
    }
    #expect(offers[0].record["packages"]?.list?.elements.last?.record?["recommended"] == .bool(true))
    #expect(offers[0].record["packages"]?.list?.elements.last?.record?["name"] == "Рекомендуемый")
  }

  private static func keys(_ value: Value) -> Set<String> {
    switch value {
    case .record(let record):
      record.entries.reduce(into: []) { keys, entry in
        keys.insert(entry.key)
        keys.formUnion(Self.keys(entry.value))
      }
    case .list(let list): list.elements.reduce(into: []) { $0.formUnion(Self.keys($1)) }
    default: []
    }
  }

  /// A price list of hostile length with chains and circles is checked in no time.
  @Test(.timeLimit(.minutes(1))) func longChainsOfPrerequisitesAreChecked() throws {
    let one = try #require(try CaseFile.all(in: "Choices").first?.cases.first)
    var office = SampleOffice(one, or: one)
    office.services = (0..<3_000).map { number in
      "- {id: s\(number), name: S, unit: ea, price: 1, cost: 1, requires: s\((number + 1) % 3_000)}"
    }.joined(separator: "\n")
    office.packages = "- {id: basic, name: B, lines: [{service: s1, quantity: 1}]}"
    do throws(Faults) {
      _ = try office.catalogue()
      Issue.record("a circle of three thousand services went unseen")
    } catch {
      #expect(error.diagnostics.map(\.code) == [.prerequisiteCycle])
    }
  }

  /// The request is the client's id, and a budget where it is not the card's.
  private static func result(_ office: SampleOffice, request: String) -> String {
    let words = request.split(separator: " ").map(String.init)
    let day = CalendarDate(year: 2026, month: 11, day: 23) ?? .unixEpoch
    do throws(Faults) {
      let catalogue = try office.catalogue()
      let proposed = try ProposedPackages(
        catalogue, clientID: words.first ?? "", budget: words.dropFirst().first.flatMap { Decimal(written: $0) },
        on: day)
      return (catalogue.findings + proposed.findings).map { DiagnosticRenderer().render($0) }.joined()
        + proposed.proposals.map(text).joined(separator: "\n")
        + proposed.hindered.map { "\n? " + sentence($0) }.joined()
    } catch {
      var text = DiagnosticRenderer().render(error.diagnostics)
      while text.hasSuffix("\n") { text.removeLast() }
      return text
    }
  }

  private static func text(_ proposal: Proposal) -> String {
    let kinds = proposal.kinds.map(\.rawValue).joined(separator: " = ")
    let head =
      "\(kinds): \(proposal.totals.gross), margin \(proposal.margin), people \(proposal.people.trimmed), "
      + "worth \(proposal.objective)"
    return ([head] + proposal.chosen.map { "+ " + sentence($0) } + proposal.leftOut.map { "- " + sentence($0) })
      .joined(separator: "\n")
  }

  private static func sentence(_ verdict: Proposal.Verdict) -> String {
    "\(verdict.service.id): " + verdict.reasons.map(\.sentence).joined(separator: "; ")
  }
}
