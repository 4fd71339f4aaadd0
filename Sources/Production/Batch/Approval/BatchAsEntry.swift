import Diagnostics
import DocumentRegistry

/// What of an entry's life a batch has: visas and signatures, not what the other side does with one document.
extension EntryState {
  /// - Throws: `batch-unfinished` for a batch some of whose documents are still to be made.
  func checkBatch() throws(Faults) {
    guard let batch = facts.batch, revision == nil else { return }
    throw Faults(.batchUnfinished(facts.number.text, of: batch.count))
  }

  /// - Throws: `batch-not-one` for what can only be done to a document.
  func checkBatch(for action: ApprovalAction) throws(Faults) {
    guard facts.batch != nil else { return }
    switch action {
    case .send, .noteDisagreement, .noteAgreement, .counterpartySigned, .register, .terminate, .expire, .prolong:
      throw Faults(.batchNotOne(action.name.command, facts.number.text))
    case .supersede where isAgreed:
      // Its documents stand; each has its own successor.
      throw Faults(.batchNotOne(action.name.command, facts.number.text))
    case .submit, .approve, .approveWithRemarks, .returnWithRemarks, .reject, .withdraw, .takeToRework, .answer,
      .revise,
      .sign, .returnFromSigning, .supersede, .tick:
      break
    }
  }
}
