import Diagnostics
import DocumentRegistry
import Production
import Values

/// A mailing read back from the registry: what was asked for, its template, its recipients.
struct PreparedMailing {
  let state: EntryState
  let order: KeptMailingOrder
  let plan: MailingPlan
  /// The template as it was.
  let template: [UInt8]

  /// - Throws: `revision-file` for a file that is not the registered one any more; `mailing-unprepared` for an entry
  ///   that was never made here.
  init(_ state: EntryState, at desk: RegistryDesk) throws(Faults) {
    guard let revision = state.revision else { throw Faults(.mailingEmptyHanded(state.facts.number.text)) }
    let contents = RevisionContents(revision, of: state, desk.registry.folder)
    func record(_ role: StoredFile.Role) throws(Faults) -> Record? {
      guard let file = contents.file(role) else { return nil }
      return try DataReader.record(of: contents.bytes(of: file), named: file.name, format: .json)
    }
    guard let order = try record(.order).flatMap(KeptMailingOrder.init),
      let plan = try record(.data).flatMap(MailingPlan.init),
      let template = contents.file(.template)
    else { throw Faults(.mailingEmptyHanded(state.facts.number.text)) }
    self.state = state
    self.order = order
    self.plan = plan
    self.template = try contents.bytes(of: template)
  }

  var number: String { state.facts.number.text }
}
