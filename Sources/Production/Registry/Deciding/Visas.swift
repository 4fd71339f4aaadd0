package import Diagnostics
import DocumentRegistry

/// What those who are asked say.
extension Producer {
  /// Agrees; with remarks, which are for the author to think about.
  package func approve(
    _ numbers: [String], comment: String?, remarks: [RemarkText], _ order: DecisionOrder,
    _ control: RunControl<BatchProgress> = RunControl()
  ) throws(Faults) -> ProductionReport {
    try decideEach(numbers, order, control) { state, _ in
      let digest = try order.digest(in: state)
      if remarks.isEmpty { return [.approve(digest: digest, comment: comment)] }
      return [.approveWithRemarks(digest: digest, remarks.map { $0.draft(isMandatory: false) })]
    }
  }

  /// Does not agree yet: the author is to rework it.
  ///
  /// Whoever is asked to sign says so too.
  package func sendBack(
    _ number: String, remarks: [RemarkText], areMandatory: Bool, _ order: DecisionOrder,
    _ control: RunControl<BatchProgress> = RunControl()
  ) throws(Faults) -> ProductionReport {
    try decideEach([number], order, control) { state, _ in
      if state.approval.phase == .onSigning {
        return [.returnFromSigning(text: remarks.map(\.line).joined(separator: "; "))]
      }
      return [
        .returnWithRemarks(
          digest: try order.digest(in: state), remarks.map { $0.draft(isMandatory: areMandatory) })
      ]
    }
  }

  package func reject(
    _ number: String, reason: String, _ order: DecisionOrder
  ) throws(Faults) -> ProductionReport {
    try decideEach([number], order) { state, _ in
      [.reject(digest: try order.digest(in: state), reason: reason)]
    }
  }

  /// - Parameter authority: the paper that lets them sign; nil where none is named.
  package func sign(
    _ numbers: [String], authority: String?, _ order: DecisionOrder, _ control: RunControl<BatchProgress> = RunControl()
  ) throws(Faults) -> ProductionReport {
    try decideEach(numbers, order, control) { state, _ in
      [.sign(digest: try order.digest(in: state), authority: authority)]
    }
  }
}

/// What the author does.
extension Producer {
  package func withdraw(
    _ number: String, reason: String?, _ order: DecisionOrder
  ) throws(Faults) -> ProductionReport {
    try decideEach([number], order) { _, _ in [.withdraw(reason: reason)] }
  }

  /// Says how a remark was met: followed, or not, with the reason.
  package func answer(
    _ number: String, remark: String, isFixed: Bool, text: String, _ order: DecisionOrder
  ) throws(Faults) -> ProductionReport {
    try decideEach([number], order) { _, _ in
      [.answer(RemarkAnswer(remark: remark, outcome: isFixed ? .fixed : .argued, text: text))]
    }
  }
}
