package import Values

/// Which visas a new revision keeps.
package enum Resubmission: String, Sendable, CaseIterable {
  /// None: everybody reads it again.
  case all
  /// Those of roles whose sections have not changed and who had no remarks.
  case affected
  /// Those of everybody who had no remarks.
  case remarkers
}

/// The stages of one round as they were decided when the document was submitted.
///
/// It is written into the journal whole, so that the office's later routes, roles and titles change nothing of it.
package struct ResolvedRoute: Sendable, Hashable {
  package struct Approver: Sendable, Hashable {
    package var role: String
    package var title: String
    /// Working days.
    package var days: Int
    package var isMandatory: Bool
    package var isSilenceConsent: Bool
    /// The role that learns of a missed term; nil for the superior of the holder.
    package var escalation: String?
    /// The sections that concern the role; empty for all.
    package var sections: [String]
    /// The condition that was true.
    package var condition: String?

    package init(
      role: String, title: String, days: Int, isMandatory: Bool = true, isSilenceConsent: Bool = false,
      escalation: String? = nil, sections: [String] = [], condition: String? = nil
    ) {
      self.role = role
      self.title = title
      self.days = days
      self.isMandatory = isMandatory
      self.isSilenceConsent = isSilenceConsent
      self.escalation = escalation
      self.sections = sections
      self.condition = condition
    }
  }

  package struct Stage: Sendable, Hashable {
    package var approvers: [Approver]

    package init(_ approvers: [Approver]) { self.approvers = approvers }
  }

  package var stages: [Stage]
  /// Who signs what is approved; nil where nobody does.
  package var signer: Approver?
  package var resubmission: Resubmission
  /// Whether the first «not agreed» ends the round, or the others of the stage finish first.
  package var failsFast: Bool
  /// Roles that are told of what was approved.
  package var notified: [String]

  package init(
    stages: [Stage], signer: Approver? = nil, resubmission: Resubmission = .all, failsFast: Bool = false,
    notified: [String] = []
  ) {
    self.stages = stages
    self.signer = signer
    self.resubmission = resubmission
    self.failsFast = failsFast
    self.notified = notified
  }

  /// The route of a kind that needs no approval.
  package static let none = ResolvedRoute(stages: [])

  /// Every approver with the stage it belongs to.
  package var approvers: [(stage: Int, approver: Approver)] {
    stages.enumerated().flatMap { stage in stage.element.approvers.map { (stage.offset, $0) } }
  }
}

extension ResolvedRoute.Approver: Recorded {
  package var record: Record {
    var record: Record = ["role": .text(role), "title": .text(title), "days": .integer(days)]
    record.write("optional", flag: !isMandatory)
    record.write("silence", isSilenceConsent ? "consent" : nil)
    record.write("escalate", escalation)
    record.write("sections", texts: sections)
    record.write("when", condition)
    return record
  }

  package init?(_ record: Record) {
    guard let role = record.writtenText("role"), let title = record.writtenText("title"),
      let days = record.writtenNumber("days")
    else { return nil }
    self.init(
      role: role, title: title, days: days, isMandatory: !record.writtenFlag("optional"),
      isSilenceConsent: record.writtenText("silence") == "consent", escalation: record.writtenText("escalate"),
      sections: record.writtenTexts("sections"), condition: record.writtenText("when"))
  }
}

extension ResolvedRoute.Stage: Recorded {
  package var record: Record {
    var record = Record()
    record.write("approvers", facts: approvers)
    return record
  }

  package init?(_ record: Record) {
    guard let approvers = record.writtenList("approvers", as: ResolvedRoute.Approver.self) else { return nil }
    self.init(approvers)
  }
}

extension ResolvedRoute: Recorded {
  package var record: Record {
    var record = Record()
    record.write("stages", facts: stages)
    record.write("sign", signer)
    record.write("resubmission", resubmission.rawValue)
    record.write("fail_fast", flag: failsFast)
    record.write("notify", texts: notified)
    return record
  }

  package init?(_ record: Record) {
    guard let stages = record.writtenList("stages", as: Stage.self),
      let resubmission = record.writtenText("resubmission").flatMap(Resubmission.init)
    else { return nil }
    self.init(
      stages: stages, signer: record.written("sign", as: Approver.self), resubmission: resubmission,
      failsFast: record.writtenFlag("fail_fast"), notified: record.writtenTexts("notify"))
  }
}
