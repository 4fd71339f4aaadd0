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

extension Money {
  /// In kopecks, for sorting and comparing; nil for what is beyond them.
  var minorAmount: Int? {
    do throws(ArithmeticFailure) {
      return try amount.multiplied(by: Decimal(100)).rounded(toScale: 0).wholeNumber
    } catch { return nil }
  }
}
