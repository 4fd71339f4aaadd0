import DocumentRegistry

extension RegistryReading {
  /// The mailing that the same order made before, the last one of several; nil where there is none that was not called
  /// off.
  ///
  /// - Parameter isAnew: whether another is wanted; then only one counts that was stopped before all its letters were in
  ///   the outbox.
  func mailing(ordered order: KeptMailingOrder, isAnew: Bool) throws -> EntryState? {
    var query = EntryQuery()
    query.kinds = [MailingProgress.kind]
    if isAnew { query.states = [MailingProgress.Phase.preparing.rawValue] }
    let digest = SHA256(of: order.bytes)
    var found: EntryState?
    for row in try rows(query) where row.id > found?.id ?? 0 {
      let state = try state(of: row.id)
      if state.mailing?.phase == .cancelled { continue }
      if state.revision?.files.contains(where: { $0.role == .order && $0.digest == digest }) == true { found = state }
    }
    return found
  }
}
