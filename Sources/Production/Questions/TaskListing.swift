package import Diagnostics
import DocumentRegistry
import Values

/// Whose tasks are listed, and how: the arguments of `todo`.
package struct TodoOrder: Sendable {
  package enum Whose: Sendable, Equatable {
    /// Of the person with this id; nil for whoever has the account.
    case person(String?)
    case role(String)
    case everybody
  }

  /// The office's folder; nil for the nearest one upward.
  package var office: String?
  package var whose: Whose
  /// nil for all.
  package var limit: Int?
  package var layout: ListOrder.Layout

  package init(office: String?, whose: Whose, limit: Int?, layout: ListOrder.Layout = .table(width: nil)) {
    self.office = office
    self.whose = whose
    self.limit = limit
    self.layout = layout
  }
}

extension Producer {
  /// What waits for somebody: what is overdue first, what has no term last.
  ///
  /// - Throws: `account-unknown`, `person-unknown`, `doer-unknown`.
  package func todo(_ order: TodoOrder) throws(Faults) -> ListAnswer {
    guard let desk = try questioned(order.office) else { return .nothingYet(["tasks", "total"]) }
    var query = try desk.tasks(of: order.whose)
    query.limit = order.limit
    let (tasks, total) = try desk.registry.read { reading in
      let tasks = try reading.tasks(query)
      let isAll = query.limit.map { tasks.count < $0 } ?? true
      return (tasks, isAll ? tasks.count : try reading.taskCount(query))
    }
    let table = TaskTable(tasks: tasks, desk: desk)
    var answer = ListAnswer()
    answer.report.answer.set("tasks", .list(table.answer))
    answer.report.answer.set("total", .integer(total))
    answer.report.standardOutput = table.bytes(order.layout)
    if total > tasks.count {
      answer.note = "\(tasks.count) of \(total) tasks; --all shows all of them, --limit N more"
    } else if tasks.isEmpty {
      answer.note = "nothing waits"
    }
    return answer
  }
}

extension RegistryDesk {
  fileprivate func tasks(of whose: TodoOrder.Whose) throws(Faults) -> TaskQuery {
    switch whose {
    // To look at a colleague's tasks is not to act for them.
    case .person(let id?): try tasks(of: staff.member(id))
    case .person(nil): try tasks(of: person(nil))
    case .role(let name): try tasks(named: name)
    case .everybody: TaskQuery(isEverybody: true)
    }
  }

  /// The tasks of a person or of a role, whichever is called so.
  func tasks(named name: String) throws(Faults) -> TaskQuery {
    if let member = staff[name] { return try tasks(of: member) }
    let role = routes.roles.id(of: name)
    let known = Set(staff.members.flatMap(\.roles))
    guard known.contains(role) || routes.roles.title(of: role) != role else {
      throw Faults(.doerUnknown(name, known: staff.members.map(\.id) + known.sorted()))
    }
    return TaskQuery(roles: [role])
  }

  /// What a person may do today: their own, what their roles are asked, and what waits for the absent they stand in for.
  func tasks(of member: StaffMember) throws(Faults) -> TaskQuery {
    let day = moment.day
    let roles = Set(staff.members.flatMap(\.roles)).sorted()
    // Who is away still sees what their roles are asked.
    let own = roles.filter { role in
      member.roles.contains(role) || staff.holders(of: role, on: day).contains { $0.person.id == member.id }
    }
    var people = [member.id]
    let isHead = own.contains("head")
    for other in staff.members where other.id != member.id {
      let standIn = staff.standIn(for: other, in: "author", on: day)
      if standIn.map({ $0.person.id == member.id }) ?? isHead { people.append(other.id) }
    }
    if isHead {
      // What people left behind who work here no more.
      people += try registry.read { try $0.peopleAwaited() }.filter { staff[$0] == nil }
    }
    return TaskQuery(roles: own, people: people, reader: member.id)
  }
}
