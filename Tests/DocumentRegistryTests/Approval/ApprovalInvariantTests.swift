import Diagnostics
import DocumentRegistry
import TestKit
import Testing
import Values

/// What must hold whatever people do, in thousands of random histories.
@Suite("Approval invariants") struct ApprovalInvariantTests {
  /// Played once for all tests.
  private static let histories = Result { () throws in
    let contexts = try RandomHistory.contexts()
    return try (0..<2000).map { seed in
      var history = try RandomHistory(seed: seed, contexts[seed % contexts.count])
      history.play(attempts: 32)
      return history
    }
  }

  /// `check` sees each attempt with what was there after it, `end` the finished document.
  ///
  /// - Parameter step: for checks that take long, every which history they are made on.
  private static func play(
    every step: Int = 1,
    check: (RandomHistory.Attempt, DocumentOnItsWay) throws -> Void = { _, _ in },
    end: (DocumentOnItsWay) throws -> Void = { _ in }
  ) throws {
    for (seed, history) in try histories.get().enumerated() where seed % step == 0 {
      for attempt in history.attempts { try check(attempt, attempt.after) }
      try end(history.document)
    }
  }

  /// The histories are worth something: every event comes to be, and a good part of the documents is signed.
  @Test func historiesReachEverything() throws {
    var names: [String: Int] = [:]
    try Self.play(end: { document in for entry in document.journal { names[entry.event.name, default: 0] += 1 } })
    #expect(names["signed", default: 0] > 300)
    #expect(names.count == 26, "\(names.keys.sorted())")
  }

  /// 1: what is signed has every mandatory visa on the very digest that is signed.
  @Test func nothingIsSignedWithoutItsVisas() throws {
    try Self.play(end: { document in
      for (position, entry) in document.journal.enumerated() {
        guard case .signed(let signature) = entry.event else { continue }
        var route: ResolvedRoute?
        var visas: [Visa] = []
        for earlier in document.journal[..<position] {
          if case .submitted(let submission) = earlier.event {
            route = submission.route
            visas = []
          }
          if case .visa(let visa) = earlier.event { visas.append(visa) }
        }
        for position in route?.approvers ?? [] where position.approver.isMandatory {
          #expect(
            visas.contains {
              $0.role == position.approver.role && $0.digest == signature.digest && $0.decision.isApproving
            })
        }
        #expect(route != nil && !visas.contains { !$0.decision.isApproving && $0.digest == signature.digest })
      }
    })
  }

  /// 2: nobody agrees to their own document, not for somebody else either.
  @Test func nobodyAgreesToTheirOwn() throws {
    try Self.play(end: { document in
      guard let author = document.state.author?.id else { return }
      #expect(!document.state.visas.contains { $0.person?.id == author })
    })
  }

  /// 2: whoever wrote the revision agrees to it only where nobody else can, and the visa says so.
  @Test func whoWroteTheRevisionIsTheLastToAgreeToIt() throws {
    var count = 0
    try Self.play(check: { attempt, _ in
      let before = attempt.before
      for case .visa(let visa) in attempt.events ?? [] where visa.carried == nil {
        guard let person = visa.person, person.id == before.state.reviser?.id else {
          #expect(!visa.isOfReviser)
          continue
        }
        count += 1
        let others = before.context.staff.holders(of: visa.role, on: before.moment.day).map(\.person.id)
        #expect(visa.isOfReviser && !before.state.isRevisedForAuthor)
        #expect(Set(others).subtracting(before.state.excludedFromVisas) == [person.id])
      }
    })
    #expect(count > 10)
  }

  /// 3: after a change of content, no visa of before counts.
  @Test func aChangeMakesVisasStale() throws {
    try Self.play(check: { attempt, document in
      guard case .revise = attempt.action, attempt.events?.isEmpty == false, attempt.before.state.phase != .draft else {
        return
      }
      #expect(document.state.phase == .rework)
      let mandatory = document.state.route?.approvers.filter { $0.approver.isMandatory }.count
      if !attempt.before.state.visas.contains(where: { $0.digest == document.state.digest }) {
        #expect(document.state.missingVisas.count == mandatory)
      }
      #expect(document.refusal(.sign(digest: attempt.before.state.digest, authority: nil), by: "lebedev") != nil)
    })
  }

  /// 3: a decision names the content that its giver has seen.
  @Test func aDecisionOnOldContentIsRefused() throws {
    try Self.play(check: { attempt, _ in
      guard attempt.before.state.phase == .inApproval, attempt.events?.isEmpty == false else { return }
      switch attempt.action {
      case .approve(let digest, _), .approveWithRemarks(let digest, _), .returnWithRemarks(let digest, _),
        .reject(let digest, _):
        #expect(digest == attempt.before.state.digest)
      default: break
      }
    })
  }

  /// 4: the state is what the journal tells, also when it was written and read again; nothing in it changes.
  @Test func theStateIsTheJournal() throws {
    try Self.play(
      every: 5,
      check: { attempt, document in
        let kept = zip(attempt.before.journal, document.journal).allSatisfy { $0.event == $1.event && $0.at == $1.at }
        #expect(kept && document.journal.count >= attempt.before.journal.count)
        if attempt.events == nil { #expect(document.state == attempt.before.state) }
      },
      end: { document in
        var read: [(event: ApprovalEvent, by: ActorNote, at: Moment)] = []
        for entry in document.journal {
          let text = JSONEncoding().encode(.record(entry.event.details))
          let details = try DataReader.record(of: Array(text.utf8), named: "journal", format: .json)
          read.append((try ApprovalEvent(name: entry.event.name, details: details), entry.by, entry.at))
        }
        #expect(ApprovalState(read) == document.state)
      })
  }

  /// 5: visas before the approval, the approval before the signature; a deputy's visa lies within the absence.
  @Test func datesAreInOrder() throws {
    try Self.play(end: { document in
      let state = document.state
      if let signed = state.signature?.at, state.phase == .signed || state.phase == .registered {
        guard let approved = state.approvedAt else {
          Issue.record("signed without being approved")
          return
        }
        #expect(approved.stamp <= signed.stamp && approved.day <= signed.day)
        #expect(state.currentVisas.allSatisfy { $0.decided.stamp <= approved.stamp && $0.decided.day <= approved.day })
      }
      for visa in state.visas where visa.deputised != nil && visa.carried == nil {
        let absent = visa.deputised.flatMap { document.context.staff[$0.absent.id] }
        #expect(absent?.absences.contains { $0.covers(visa.decided.day) && $0.deputy == visa.person?.id } == true)
      }
      for (earlier, later) in zip(document.journal, document.journal.dropFirst()) {
        #expect(earlier.at.stamp <= later.at.stamp)
      }
    })
  }

  @Test func theClockDoesNotRunBackwards() throws {
    var document = try DocumentOnItsWay.submitted(ApprovalOffice(ApprovalOffice.people))
    document.clock -= 61
    #expect(document.refusal(.approve(digest: "d1", comment: nil), by: "ryabov") == .clockBackwards)
  }

  /// 6: those who are asked at the same time may answer in any order.
  @Test(arguments: 0..<27) func theOrderOfOneStageDoesNotMatter(_ decisions: Int) throws {
    var office = try ApprovalOffice.withRoutes(
      """
      contract:
        stages:
          - [production, hr, large_regional]
          - [head]
        sign: director
      """)
    office.kind = "contract"
    let people = ["ryabov", "kadrova", "krupnov"]
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    var outcomes: [(ApprovalState.Phase, Int, [String: Visa.Decision], Set<String>)] = []
    for order in orders {
      var document = try DocumentOnItsWay.submitted(office)
      for position in order {
        let draft = ApprovalAction.RemarkDraft(text: "Замечание \(position).")
        let decision = [decisions % 3, decisions / 3 % 3, decisions / 9][position]
        let action: [ApprovalAction] = [
          .approve(digest: "d1", comment: nil), .approveWithRemarks(digest: "d1", [draft]),
          .returnWithRemarks(digest: "d1", [draft]),
        ]
        try document.act(action[decision], by: people[position])
      }
      let visas = Dictionary(uniqueKeysWithValues: document.state.visas.map { ($0.role, $0.decision) })
      outcomes.append(
        (document.state.phase, document.state.stage, visas, Set(document.state.remarks.map(\.remark.text))))
    }
    let first = try #require(outcomes.first)
    #expect(outcomes.allSatisfy { $0 == first })
    let isReturned = [decisions % 3, decisions / 3 % 3, decisions / 9].contains(2)
    #expect(first.0 == (isReturned ? .remarks : .inApproval) && first.2.count == 3)
  }

  /// 7: a conditional approver is asked when the condition is true, as it is at each submission.
  @Test func conditionsAreDecidedAtEachSubmission() throws {
    try Self.play(end: { document throws in
      for entry in document.journal {
        guard case .submitted(let submission) = entry.event else { continue }
        let isAsked = submission.route.approvers.contains { $0.approver.role == "large_regional" }
        let isTrue = try document.context.holds("large")
        #expect(isAsked == isTrue)
      }
    })
    var small = try ApprovalOffice.withRoutes("contract: {stages: [[production, {role: hr, when: large}]]}")
    var document = try DocumentOnItsWay.submitted(small)
    #expect(document.state.awaited.map(\.approver.role) == ["production"])
    small.conditions = ["large"]
    document.context = try small.context
    try document.act(.revise(ordinal: 2, digest: "d2"), by: "orlova")
    try document.act(.submit(lintErrors: 0, changedSections: nil), by: "orlova")
    #expect(document.state.awaited.map(\.approver.role) == ["production", "hr"])
  }

  /// 8: what was done is not done twice.
  @Test func aRepeatAddsNothing() throws {
    try Self.play(check: { attempt, document in
      guard let events = attempt.events, !events.isEmpty else { return }
      let again = try document.ruling(attempt.action, by: attempt.actor)
      #expect(again.events.isEmpty, "\(attempt.action) by \(attempt.actor ?? "the clock")")
    })
  }

  /// 9: the sheet has a row for every visa and none besides, but for those still awaited.
  @Test func theSheetHasTheVisasOfTheJournal() throws {
    try Self.play(
      every: 5,
      end: { document in
        let sheet = ApprovalSheet(of: document.state, title: "Договор", language: "ru").record
        let current = sheet["visas"]?.list?.elements.compactMap(\.record) ?? []
        let earlier = (sheet["rounds"]?.list?.elements.compactMap(\.record) ?? []).flatMap {
          $0["visas"]?.list?.elements.compactMap(\.record) ?? []
        }
        let decided = (earlier + current).filter { $0["decision"] != nil }
        var visas: [Visa] = []
        for entry in document.journal { if case .visa(let visa) = entry.event { visas.append(visa) } }
        #expect(decided.map { $0["name"]?.text } == visas.map { $0.person?.name ?? "" })
        #expect(decided.map { $0["decided"]?.day } == visas.map { ($0.carried?.given ?? $0.decided).day })
        #expect(current.count - current.filter { $0["decision"] != nil }.count == document.state.awaited.count)
      })
  }

  /// 10: later changes of the office change nothing of what was decided.
  @Test func theOfficeMayChange() throws {
    let office = try ApprovalOffice(ApprovalOffice.people)
    var document = try DocumentOnItsWay.submitted(office)
    try document.approve(by: "ryabov", "kadrova")
    let before = ApprovalSheet(of: document.state, title: "Договор", language: "ru").record
    let route = document.state.route
    var changed = try ApprovalOffice(
      """
      people:
        - {id: gusev, name: Другой Дмитрий, post: директор по сбыту, roles: [head]}
        - {id: ryabov, name: Иной Кирилл, post: никто, roles: []}
      approval:
        roles: {production: Цех, hr: Кадры}
        routes: {contract: {stages: [head]}}
      """)
    changed.conditions = ["large"]
    document.context = try changed.context
    #expect(ApprovalSheet(of: document.state, title: "Договор", language: "ru").record == before)
    try document.approve(by: "gusev")
    #expect(document.state.route == route)
    #expect(document.state.phase == .inApproval)
    let rows = ApprovalSheet(of: document.state, title: "Договор", language: "ru").record["visas"]?.list?.elements ?? []
    let kept = before["visas"]?.list?.elements.prefix(2) ?? []
    #expect(Array(rows.prefix(2)) == Array(kept))
  }

  /// Any events in any order give a state, never a crash.
  @Test func anyEventsMakeAState() throws {
    let moment = Moment(day: .unixEpoch, stamp: "")
    var phases: Set<ApprovalState.Phase> = []
    for seed in 0..<3000 {
      var dice = Dice(seed: UInt64(seed))
      var document = try DocumentOnItsWay(Self.anyContext.get())
      for _ in 0..<dice.roll(30) {
        if let event = dice.any(of: ApprovalEventTests.events) { document.state.apply(event, by: .clock, at: moment) }
      }
      _ = ApprovalSheet(of: document.state, title: "", language: "en").record
      for name in [ApprovalAction.tick, .sign(digest: "d1", authority: nil), .approve(digest: "d1", comment: nil)] {
        _ = document.refusal(name, by: "melnik")
      }
      phases.insert(document.state.phase)
    }
    #expect(phases.count > 8)
  }

  private static let anyContext = Result { try ApprovalOffice(ApprovalOffice.people).context }
}
