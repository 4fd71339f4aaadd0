import Diagnostics
import DocumentRegistry
import TestKit
import Testing
import Values

/// Who may do what, and what comes of it: every phase, every action, every kind of person.
///
/// `→` is the phase after it, `-` nothing new, `×` an action that is not possible in the phase.
@Suite("Approval grid") struct ApprovalGridTests {
  private static let people = [
    ("author", "orlova"), ("stage", "ryabov"), ("deputy", "zamov"), ("absent", "otpuskov"), ("other", "melnik"),
    ("head", "gusev"), ("director", "lebedev"), ("stranger", "lishny"), ("clock", nil),
  ]

  private static let actions: [ApprovalAction.Name] = ApprovalAction.Name.allCases

  @Test func everyCell() throws {
    var lines: [String] = []
    for (title, document) in try Self.documents() {
      lines.append("## \(title)")
      lines.append(Self.row("", Self.people.map(\.0)))
      var impossible: [String] = []
      for name in Self.actions {
        let cells = Self.people.map { Self.outcome(of: Self.action(name, on: document), by: $0.1, document) }
        if cells.allSatisfy({ $0 == "action-not-allowed" }) {
          impossible.append(name.rawValue)
        } else {
          lines.append(Self.row(name.rawValue, cells.map { $0 == "action-not-allowed" ? "×" : $0 }))
        }
      }
      lines.append("not allowed to anybody: " + impossible.joined(separator: ", "))
      lines.append("")
    }
    let text = lines.joined(separator: "\n")
    if let difference = Golden.difference(Array(text.utf8), from: "grid.txt") { Issue.record("\(difference)") }
  }

  /// The names of phases are all there, so that no new one is left out of the grid.
  @Test func everyPhaseIsInTheGrid() throws {
    let reached = Set(try Self.documents().map(\.1.state.phase))
    #expect(reached == Set(ApprovalState.Phase.allCases))
  }

  /// What a refusal says is possible now, and for whom, is what is allowed; taking to rework is no command of its own.
  @Test func refusalsNameThoseWhoMay() throws {
    for (title, document) in try Self.documents() {
      var allowed: [String: Set<String>] = [:]
      for name in Self.actions where name != .tick && name != .takeToRework {
        for person in document.context.staff.members {
          let outcome = Self.outcome(of: Self.action(name, on: document), by: person.id, document)
          let isPermitted = outcome.hasPrefix("→") || outcome == "remarks-unanswered"
          if isPermitted { allowed[name.command, default: []].insert(person.name) }
        }
      }
      #expect(Self.said(by: try #require(Self.anyRefusal(on: document))) == allowed, "\(title)")
    }
  }

  /// What the refusal of an action says that is not possible in the document's phase.
  private static func anyRefusal(on document: DocumentOnItsWay) -> Diagnostic? {
    for name in actions where name != .tick {
      do throws(Faults) {
        _ = try document.ruling(action(name, on: document), by: "lishny")
      } catch {
        if let fault = error.diagnostics.first, fault.code == .actionNotAllowed { return fault }
      }
    }
    return nil
  }

  /// Who may do what by a hint such as ``possible now: `approve` (А, Б), `withdraw` (В)``.
  private static func said(by refusal: Diagnostic) -> [String: Set<String>] {
    let parts = (refusal.hint ?? "").split(separator: "`").dropFirst()
    var said: [String: Set<String>] = [:]
    for (name, people) in zip(parts, parts.dropFirst()) where people.hasPrefix(" (") {
      let list = people.dropFirst(2).prefix { $0 != ")" }
      let names = list.split(separator: ",").map { String($0.drop { $0 == " " }) }
      if names != ["nobody today"] { said[String(name)] = Set(names) }
    }
    return said
  }

  private static func row(_ head: String, _ cells: [String]) -> String {
    let padded = ([head] + cells).map { $0 + String(repeating: " ", count: max(1, 22 - $0.count)) }
    var line = padded.joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func outcome(
    of action: ApprovalAction, by id: String?, _ document: DocumentOnItsWay
  ) -> String {
    var document = document
    do throws(Faults) {
      let events = try document.act(action, by: id)
      return events.isEmpty ? "-" : "→ " + document.state.phase.rawValue
    } catch {
      return error.diagnostics.map(\.code.rawValue).joined(separator: " ")
    }
  }

  private static func action(_ name: ApprovalAction.Name, on document: DocumentOnItsWay) -> ApprovalAction {
    let digest = document.state.digest
    let end = CalendarDate.unixEpoch
    let drafts = [ApprovalAction.RemarkDraft(section: "4.2", text: "Срок велик.")]
    return switch name {
    case .submit: .submit(lintErrors: 0, changedSections: nil)
    case .approve: .approve(digest: digest, comment: nil)
    case .approveWithRemarks: .approveWithRemarks(digest: digest, drafts)
    case .returnWithRemarks: .returnWithRemarks(digest: digest, drafts)
    case .reject: .reject(digest: digest, reason: "Не наш клиент.")
    case .withdraw: .withdraw(reason: nil)
    case .takeToRework: .takeToRework
    case .answer: .answer(RemarkAnswer(remark: "r1", outcome: .fixed, text: "Исправлено."))
    case .revise: .revise(ordinal: 9, digest: "d9")
    case .sign: .sign(digest: digest, authority: "Устав")
    case .returnFromSigning: .returnFromSigning(text: "Нет приложения.")
    case .send: .send
    case .noteDisagreement: .noteDisagreement(text: "Не согласны с 4.2.")
    case .noteAgreement: .noteAgreement
    case .counterpartySigned: .counterpartySigned(date: end, number: "7")
    case .register: .register(number: "7/2026")
    case .terminate: .terminate(date: end, reason: "Соглашение сторон.")
    case .expire: .expire
    case .supersede: .supersede(by: "8/2026")
    case .prolong: .prolong(until: end)
    case .tick: .tick
    }
  }

  /// One document in every phase.
  private static func documents() throws -> [(String, DocumentOnItsWay)] {
    let office = try ApprovalOffice(ApprovalOffice.people)
    var draft = try DocumentOnItsWay(office.context)
    try draft.act(.revise(ordinal: 1, digest: "d1"), by: "orlova")
    let inApproval = try DocumentOnItsWay.submitted(office)
    var remarks = inApproval
    try remarks.act(action(.returnWithRemarks, on: remarks), by: "ryabov")
    try remarks.approve(by: "kadrova")
    var rework = remarks
    try rework.act(.takeToRework, by: "orlova")
    var onSigning = inApproval
    try onSigning.approve(by: "ryabov", "kadrova", "gusev", "melnik")
    var signed = onSigning
    try signed.act(action(.sign, on: signed), by: "lebedev")
    var sent = signed
    try sent.act(.send, by: "orlova")
    var disagreement = sent
    try disagreement.act(action(.noteDisagreement, on: sent), by: "orlova")
    func after(_ name: ApprovalAction.Name, _ document: DocumentOnItsWay, by id: String) throws -> DocumentOnItsWay {
      var document = document
      try document.act(action(name, on: document), by: id)
      return document
    }
    var survey = office
    survey.kind = "survey"
    var approved = try DocumentOnItsWay.submitted(survey)
    try approved.approve(by: "ryabov")
    return [
      ("draft", draft), ("in-approval, at production and personnel", inApproval), ("remarks", remarks),
      ("rework, one remark unanswered", rework), ("approved, nobody signs", approved), ("on-signing", onSigning),
      ("signed", signed), ("signed, sent", sent), ("signed, the other side disagrees", disagreement),
      ("registered", try after(.register, signed, by: "orlova")),
      ("rejected", try after(.reject, inApproval, by: "ryabov")),
      ("withdrawn", try after(.withdraw, inApproval, by: "orlova")),
      ("superseded", try after(.supersede, onSigning, by: "orlova")),
      ("terminated", try after(.terminate, signed, by: "orlova")),
      ("expired", try after(.expire, signed, by: "orlova")),
    ]
  }
}
