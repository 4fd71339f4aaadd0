import Diagnostics
import DocumentRegistry
import Values

/// An entry with everything around it that a person asks for.
struct EntryDossier {
  /// How a copy that was given out is today.
  enum CopyStanding: String {
    case asGivenOut = "as given out"
    case changed = "changed since"
    case gone
  }

  let desk: RegistryDesk
  let state: EntryState
  let row: EntryRow
  let parent: EntryRow?
  let children: [EntryRow]
  let copies: [(path: String, standing: CopyStanding)]
  /// Of a batch: its documents by state, and the first few.
  let members: (states: [(state: String, count: Int)], first: [BatchMember])
  /// The number of the batch that it was made in.
  let batch: String?

  /// Documents of a batch that are shown; `list --batch` shows the others.
  private static let firstMembers = 5

  /// - Throws: `entry-unknown`; `file-unreadable` for a copy.
  init(_ number: String, _ desk: RegistryDesk) throws(Faults) {
    self.desk = desk
    (state, row, parent, children, members, batch) = try desk.registry.read { reading in
      let id = try reading.entry(number)
      let state = try reading.state(of: id)
      var below = EntryQuery()
      below.parent = id
      below.isDescending = false
      return (
        state, try reading.row(of: id), try state.facts.parent.map { try reading.row(of: $0) },
        try reading.rows(below),
        state.facts.batch == nil
          ? ([], []) : (try reading.memberStates(of: id), try reading.members(of: id, most: Self.firstMembers)),
        try state.facts.membership.map { try reading.row(of: $0.batch).number }
      )
    }
    var copies: [(path: String, standing: CopyStanding)] = []
    for copy in state.copies {
      let path = desk.shown(copy.path)
      let digest = try FileDigest.of(path)
      copies.append((path, digest.map { $0 == copy.digest ? .asGivenOut : .changed } ?? .gone))
    }
    self.copies = copies
  }

  /// What it waits for, with those who may do it today.
  var awaited: [(task: WaitingTask, people: [StaffMember])] {
    state.waiting.map { ($0, desk.people(for: $0, in: state)) }
  }

  /// What was paid of it in its own currency; nil where nothing was, or in several currencies.
  var paid: Money? {
    guard let first = state.payments.first else { return nil }
    do throws(ArithmeticFailure) {
      var sum = first.amount
      for payment in state.payments.dropFirst() { sum = try sum.adding(payment.amount) }
      return sum
    } catch { return nil }
  }
}

extension RegistryDesk {
  /// A path below the office's folder, as people type it.
  func shown(_ path: String) -> String { trimmed(office.path + "/" + path) }

  /// Where a file of a revision lies, as people type it.
  func shown(_ file: StoredFile) -> String { trimmed(registry.folder.path(of: file)) }

  private func trimmed(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }

  /// Who may do a task today; nobody agrees to what they made themselves.
  func people(for task: WaitingTask, in state: EntryState) -> [StaffMember] {
    let day = moment.day
    func holders(_ role: String) -> [StaffMember] { staff.holders(of: role, on: day).map(\.person) }
    switch task.doer {
    case .role(let role) where task.task == .visa || task.task == .optionalVisa:
      return state.approval.candidates(for: role, in: staff, on: day).map(\.person)
    case .role(let role): return holders(role)
    case .person(let id):
      guard let member = staff[id], let holder = staff.standIn(for: member, in: "author", on: day) else {
        return holders("head")
      }
      return [holder.person]
    }
  }

  /// The name of a person who may have left by now.
  func name(of id: String) -> String { staff[id]?.name ?? id }
}
