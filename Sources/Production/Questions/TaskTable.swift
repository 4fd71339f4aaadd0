import Diagnostics
import DocumentRegistry
import Values

/// Tasks as a list shows them.
struct TaskTable {
  let tasks: [(task: WaitingTask, entry: EntryRow)]
  let desk: RegistryDesk

  private static let head = ["number", "kind", "client", "what", "due", "for"]
  private static let cut = [2, 5, 1]

  func bytes(_ layout: ListOrder.Layout) -> [UInt8] {
    if case .csv = layout {
      let head = ["number", "kind", "client", "client_name", "task", "due", "overdue", "role", "person"]
      return CSVText(
        [head]
          + tasks.map { task, entry in
            [
              entry.number, entry.kind, entry.client ?? "", entry.clientName, task.task.rawValue,
              task.due?.description ?? "", isOverdue(task) ? "yes" : "no", task.role ?? "", task.person ?? "",
            ]
          }
      ).bytes
    }
    guard !tasks.isEmpty, case .table(let width) = layout else { return [] }
    let lines = tasks.map { task, entry in
      [
        entry.number, entry.kind, entry.clientName, task.task.words,
        task.due.map { "\($0)" + (isOverdue(task) ? " overdue" : "") } ?? "", doer(of: task),
      ].map(\.printable)
    }
    let table = AlignedTable([Self.head] + lines).fitting(width, cutting: Self.cut)
    return Array((table.lines.joined(separator: "\n") + "\n").utf8)
  }

  var answer: List {
    List(
      tasks.map { task, entry in
        func text(_ text: String?) -> Value { text.map { .text($0) } ?? .none }
        return .record(
          Record([
            "number": .text(entry.number), "kind": .text(entry.kind), "client": text(entry.client),
            "client_name": .text(entry.clientName), "task": .text(task.task.rawValue),
            "due": text(task.due?.description), "overdue": .bool(isOverdue(task)), "role": text(task.role),
            "person": text(task.person), "state": .text(entry.state),
          ]))
      })
  }

  private func isOverdue(_ task: WaitingTask) -> Bool { task.due.map { $0 < desk.moment.day } ?? false }

  private func doer(of task: WaitingTask) -> String {
    switch task.doer {
    case .role(let role): desk.routes.roles.title(of: role)
    case .person(let id): desk.staff[id]?.name ?? id
    }
  }
}

extension WaitingTask {
  var role: String? { if case .role(let role) = doer { role } else { nil } }

  var person: String? { if case .person(let id) = doer { id } else { nil } }
}

extension WaitingTask.Task {
  /// What is wanted, in words.
  var words: String {
    switch self {
    case .submit: "submit for approval"
    case .visa: "visa"
    case .optionalVisa: "visa, optional"
    case .rework: "rework"
    case .sign: "sign"
    case .send: "send to the client"
    case .counterparty: "get it signed"
    case .assign: "assign"
    case .answer: "answer"
    case .close: "close"
    }
  }
}
