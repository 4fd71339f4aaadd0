/// A route as the office lays it down, before the conditions of one document are known.
package struct RoutePlan: Sendable, Hashable {
  package struct Approver: Sendable, Hashable {
    package var role: String
    /// Text of an expression over the document's data; nil for always.
    package var condition: String?
    /// Working days.
    package var days: Int
    package var isOptional: Bool
    package var isSilenceConsent: Bool
    package var escalation: String?
    package var sections: [String]

    package init(
      _ role: String, when condition: String? = nil, days: Int? = nil, isOptional: Bool = false,
      isSilenceConsent: Bool = false, escalation: String? = nil, sections: [String] = []
    ) {
      self.role = role
      self.condition = condition
      self.days = days ?? Self.usualDays(of: role)
      self.isOptional = isOptional
      self.isSilenceConsent = isSilenceConsent
      self.escalation = escalation
      self.sections = sections
    }

    static func usualDays(of role: String) -> Int {
      switch role {
      case "hr", "head", "accounting": 1
      case "legal": 3
      default: 2
      }
    }
  }

  /// Of each stage the approvers who are asked at the same time.
  package var stages: [[Approver]]
  package var signer: Approver?
  package var resubmission: Resubmission
  package var failsFast: Bool
  package var notified: [String]
  /// Whether the office has said that nobody is asked, and so it is no mistake.
  package var asksNobody = false

  /// Of a kind that needs no approval.
  package static let none: RoutePlan = {
    var plan = RoutePlan(stages: [])
    plan.asksNobody = true
    return plan
  }()

  /// How an office writes ``none``.
  static let noneWritten = "none"

  package init(
    stages: [[Approver]], signer: Approver? = nil, resubmission: Resubmission = .all, failsFast: Bool = false,
    notified: [String] = []
  ) {
    self.stages = stages
    self.signer = signer
    self.resubmission = resubmission
    self.failsFast = failsFast
    self.notified = notified
  }
}

extension RoutePlan {
  /// The route of a kind for which the office lays down none.
  package static func usual(for kind: String) -> RoutePlan {
    switch kind {
    case "contract", "supplement", "annex": contract
    case _ where kind.hasPrefix("annex-"): contract
    case "offer": offer
    case "disagreements", "claim-reply":
      RoutePlan(stages: [[Approver("head"), Approver("legal")]], signer: Approver("director"))
    case "survey": RoutePlan(stages: [[Approver("production")]])
    case "invoice", "act": RoutePlan(stages: [[Approver("accounting")]])
    case "report", "plan": RoutePlan(stages: [[Approver("head")], [Approver("director")]])
    default: RoutePlan(stages: [[Approver("head")]])
    }
  }

  private static let contract = RoutePlan(
    stages: [
      [
        Approver("production"), Approver("hr"),
        Approver("large_regional", when: "object.is_large is defined and object.is_large"),
      ],
      [Approver("head")],
      [Approver("legal")],
      [Approver("accounting", isOptional: true)],
    ],
    signer: Approver("director"), notified: ["quality"])

  /// The director sees what is cheaper than a manager may offer.
  private static let offer = RoutePlan(stages: [
    [Approver("head")],
    [
      Approver(
        "director",
        when: "offer.discount_limit is defined and offer.discount is defined and offer.discount > offer.discount_limit")
    ],
  ])
}
