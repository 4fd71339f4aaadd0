/// КПП, the reason why a company stands on a tax office's books: 4 digits of the office, 2 signs of the reason, 3 digits.
///
/// It has no check digit. The reason may hold Latin capitals (приказ ФНС ММВ-7-6/435@).
enum KPP {
  static let length = 9
  private static let reason = 5...6
  /// The reason of a branch.
  static let branchReason = "43"

  static func flaws(in code: String) -> [RequisiteFlaw] {
    var flaws: [RequisiteFlaw] = []
    let strangers = RequisiteText.strangers(in: code, letters: reason)
    if !strangers.isEmpty { flaws.append(.characters(strangers)) }
    RequisiteText.checkShape(code, lengths: [length], strangers: strangers, &flaws)
    return flaws
  }

  /// The two signs that say why; nil for a code with flaws.
  static func reason(of code: String) -> String? {
    flaws(in: code).isEmpty ? String(code.dropFirst(4).prefix(2)) : nil
  }
}
