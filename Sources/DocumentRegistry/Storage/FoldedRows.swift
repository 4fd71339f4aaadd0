import GRDB
import Values

/// The rows that an entry has in the tables, as its state gives them.
///
/// Writing and verifying take them from here, so that what is checked is what was written.
struct FoldedRows {
  typealias Cell = (any DatabaseValueConvertible)?

  let state: EntryState

  static let entryColumns = [
    "id", "kind", "number", "number_key", "series", "ordinal", "date", "client", "client_name", "parent",
    "parent_number", "title", "amount", "minor_amount", "currency", "start", "end", "deadline", "manager", "author",
    "state", "stage", "stages", "revision", "digest", "due", "created", "approved", "signed", "closed", "touched",
  ]

  var entry: [Cell] {
    let facts = state.facts
    let approval = state.approval
    return [
      state.id, facts.kind, facts.number.text, NumberKey.key(of: facts.number.text), facts.number.place?.series,
      facts.number.place?.ordinal, facts.date.description, facts.client, facts.clientName, facts.parent,
      facts.parentNumber, facts.title, facts.amount?.amount.description, facts.amount?.minorAmount,
      facts.amount?.currency, facts.start?.description, (approval.prolongedUntil ?? facts.end)?.description,
      facts.deadline?.description, facts.manager, facts.author, state.state,
      approval.phase == .inApproval ? approval.stage + 1 : nil,
      approval.phase == .inApproval ? approval.route?.stages.count : nil, state.revisions.count,
      state.revision?.digest.description, state.waiting.compactMap(\.due).min()?.description,
      state.created.day.description, approval.approvedAt?.day.description, approval.signature?.at.day.description,
      state.isClosed ? 1 : 0, state.touched,
    ]
  }

  var revisions: [[Cell]] {
    state.revisions.map {
      [state.id, $0.ordinal, $0.digest.description, $0.author, $0.reason, $0.made.stamp]
    }
  }

  var files: [[Cell]] {
    state.revisions.flatMap { revision in
      revision.files.enumerated().map { position, file in
        [state.id, revision.ordinal, position, file.role.rawValue, file.name, file.digest.description, file.size]
      }
    }
  }

  var copies: [[Cell]] { state.copies.map { [$0.path, state.id, $0.digest.description] } }

  var waiting: [[Cell]] {
    state.waiting.enumerated().map { position, task in
      var role: String?
      var person: String?
      switch task.doer {
      case .role(let name): role = name
      case .person(let id): person = id
      }
      let isVisa = task.task == .visa || task.task == .optionalVisa
      let maker = isVisa ? state.approval.author?.id ?? state.facts.author : nil
      return [state.id, position, task.task.rawValue, role, person, task.due?.description, maker]
    }
  }

  var payments: [[Cell]] {
    state.payments.map {
      [
        $0.position, state.id, $0.date.description, $0.amount.amount.description, $0.amount.minorAmount,
        $0.amount.currency, $0.document,
      ]
    }
  }
}

extension FoldedRows {
  /// The numbers that are held for a batch; none for any other entry.
  var batches: [[Cell]] {
    guard let batch = state.facts.batch else { return [] }
    let numbers = batch.numbers
    return [
      [
        state.id, batch.documents, batch.order.description, batch.count, numbers.series, numbers.first, numbers.last,
      ]
    ]
  }

  var members: [[Cell]] { state.facts.membership.map { [[state.id, $0.batch, $0.place]] } ?? [] }
}

extension LetterState {
  var row: [FoldedRows.Cell] {
    [
      id, facts.mailing, facts.place, facts.address, facts.key, facts.domain, facts.name, facts.client, facts.entry,
      phase.rawValue, attempts, notBefore, lastHandedOver?.stamp, failure?.code, failure?.about,
      failure?.text ?? answer,
    ]
  }
}

extension RecipientState {
  var row: [FoldedRows.Cell] {
    [id, key, address, consent?.day.description, suppression?.cause.rawValue, missed.count]
  }
}

extension JournalSubject {
  /// What a table holds of it, in the order of the table's keys; nothing of `head` and `series`, which no one subject
  /// gives.
  func rows(in table: Schema.Table) -> [[FoldedRows.Cell]] {
    switch self {
    case .letter(let state): return table == .letters ? [state.row] : []
    case .recipient(let state): return table == .recipients ? [state.row] : []
    case .entry(let state):
      let rows = FoldedRows(state: state)
      return switch table {
      case .entries: [rows.entry]
      case .revisions: rows.revisions
      case .files: rows.files
      case .copies: rows.copies
      case .waiting: rows.waiting
      case .payments: rows.payments
      case .batches: rows.batches
      case .members: rows.members
      case .head, .series, .letters, .recipients: []
      }
    }
  }
}

extension Money {
  /// In kopecks, for sorting and comparing; nil for what is beyond them.
  var minorAmount: Int? {
    do throws(ArithmeticFailure) {
      return try amount.multiplied(by: Decimal(100)).rounded(toScale: 0).wholeNumber
    } catch { return nil }
  }
}
