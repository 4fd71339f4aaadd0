import DocumentRegistry
import Testing
import Values

@Suite("What waits for whom") struct TaskQueryTests {
  private let office: QuestionedOffice

  init() throws { office = try QuestionedOffice(60) }

  @Test func whatIsDueFirstComesFirstAndWhatHasNoTermLast() throws {
    let tasks = try tasks(TaskQuery(isEverybody: true))
    let days = tasks.map { $0.task.due?.description ?? "9999" }
    #expect(days == days.sorted())
    #expect(Set(tasks.map(\.task.task)) == [.submit, .visa, .send])
  }

  @Test(arguments: [
    TaskQuery(roles: ["legal"]), TaskQuery(roles: ["legal", "head"]), TaskQuery(people: ["orlova"]),
    TaskQuery(roles: ["head"], people: ["orlova", "gusev"], reader: "gusev"), TaskQuery(isEverybody: true),
    TaskQuery(roles: ["nobody"]), TaskQuery(),
  ])
  func theCountIsThatOfTheTasksAndALimitShowsTheFirst(_ query: TaskQuery) throws {
    let all = try tasks(query)
    #expect(try office.registry.read { try $0.taskCount(query) } == all.count)
    var limited = query
    limited.limit = 3
    #expect(try tasks(limited).map(\.task) == all.prefix(3).map(\.task))
    #expect(try tasks(limited).map(\.entry.id) == all.prefix(3).map(\.entry.id))
  }

  @Test func nobodyIsAskedToAgreeToWhatTheyMade() throws {
    let others = try tasks(TaskQuery(roles: ["legal"]))
    #expect(!others.isEmpty)
    #expect(others.allSatisfy { $0.entry.author == "gusev" })
    #expect(try tasks(TaskQuery(roles: ["legal"], reader: "gusev")).isEmpty)
    #expect(try tasks(TaskQuery(roles: ["legal"], reader: "orlova")).count == others.count)
  }

  @Test func peopleWithTasksAreNamedOnce() throws {
    #expect(try office.registry.read { try $0.peopleAwaited() } == ["gusev", "orlova"])
    #expect(try QuestionedOffice().registry.read { try $0.peopleAwaited() } == [])
  }

  private func tasks(_ query: TaskQuery) throws -> [(task: WaitingTask, entry: EntryRow)] {
    try office.registry.read { try $0.tasks(query) }
  }
}
