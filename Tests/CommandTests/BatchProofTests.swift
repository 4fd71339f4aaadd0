import Foundation
import TestKit
import Testing

/// A batch that is killed at any moment and begun again gives what an undisturbed one gives: no document twice, none
/// missing, the same numbers and the same bytes.
@Suite(.serialized) struct BatchProofTests {
  /// More than are entered at a time, several times over.
  private static let clients = 200
  private static let isFull = ProcessInfo.processInfo.environment["ENGROSS_PROOF"] == "full"
  private static let command =
    "engross batch offer --office office --clients list.csv --package basic --date 2026-11-23 --quiet"

  @Test func killedBatchesGoOnAsIfNothingHadHappened() throws {
    let undisturbed = try BatchOffice(clients: Self.clients)
    #expect(try undisturbed.run(Self.command + " --jobs 2") == 0)

    var dice = Dice(seed: 6)
    var killed = try BatchOffice(clients: Self.clients)
    var kills = 0
    for _ in 0..<(Self.isFull ? 25 : 8) {
      let process = try killed.start(Self.command + " --jobs \(1 + dice.roll(2))")
      // By what is there and not by the clock: how quick it is differs with what else the machine does. Every fourth
      // is killed on its way to its first document.
      let enough = dice.roll(4) == 0 ? 0 : killed.copyCount + 1 + dice.roll(80)
      while process.isRunning, killed.copyCount < enough { usleep(1_000) }
      usleep(UInt32(dice.roll(enough == 0 ? 400_000 : 20_000)))
      if process.isRunning {
        kills += 1
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        continue
      }
      // It came to its end, after those that were killed before.
      try Self.expectSame(killed, undisturbed)
      killed = try BatchOffice(clients: Self.clients)
    }
    #expect(kills > 3)
    #expect(try killed.run(Self.command) == 0)
    try Self.expectSame(killed, undisturbed)
  }

  private static func expectSame(_ one: BatchOffice, _ other: BatchOffice) throws {
    #expect(try one.made() == other.made())
    let list = "engross list --office office --json"
    #expect(try one.output(list) == other.output(list))
    #expect(try one.run("engross verify --office office --quiet") == 0)
  }

  @Test func anyNumberOfWorkersGivesTheSame() throws {
    let alone = try BatchOffice(clients: Self.clients)
    #expect(try alone.run(Self.command + " --jobs 1") == 0)
    let many = try BatchOffice(clients: Self.clients)
    #expect(try many.run(Self.command + " --jobs 5") == 0)
    #expect(try alone.made() == many.made())
    #expect(
      try alone.output("engross history 1/2026-КП --office office")
        == many.output("engross history 1/2026-КП --office office"))
  }

  /// Half of a batch at one price and half at another is what nobody would notice.
  @Test func aBatchIsNotGoneOnWithAtOtherPrices() throws {
    let office = try BatchOffice(clients: Self.clients)
    let process = try office.start(Self.command + " --jobs 1")
    while process.isRunning, office.copyCount < 5 { usleep(2_000) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let made = office.copyCount
    #expect(made < Self.clients, "it was over before it was stopped")
    #expect(try office.run("sed -i 's/price: */price: 9/' office/services.yaml") == 0)
    let (output, code) = try Shell.run(Self.command, in: office.folder)
    #expect(code == 1)
    #expect(output.contains("error[batch-changed]"))
    #expect(office.copyCount == made)
  }

  /// Two windows, one command: the second is told at once, and nothing of the first is another for it.
  @Test func theSameBatchIsRefusedWhileItIsMade() throws {
    let undisturbed = try BatchOffice(clients: Self.clients)
    #expect(try undisturbed.run(Self.command) == 0)
    let office = try BatchOffice(clients: Self.clients)
    let first = try office.start(Self.command + " --jobs 1")
    while first.isRunning, office.copyCount < 5 { usleep(2_000) }
    let (output, code) = try Shell.run(Self.command, in: office.folder)
    #expect(code == 3)
    #expect(output.contains("error[batch-busy]"), "\(output)")
    first.waitUntilExit()
    #expect(first.terminationStatus == 0)
    try Self.expectSame(office, undisturbed)
  }

  @Test func aBatchThatWasStoppedGoesOn() throws {
    let office = try BatchOffice(clients: Self.clients)
    let process = try office.start(Self.command + " --jobs 1")
    while process.isRunning, office.copyCount < 5 { usleep(2_000) }
    // Runners of tests keep SIGINT from their programs.
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    let stopped = try office.made().documents.count
    #expect((5..<Self.clients).contains(stopped), "it was over before it was stopped")
    #expect(try office.run("engross verify --office office --quiet") == 0)
    // Others take numbers meanwhile; those of the batch are held.
    #expect(try office.run("engross new offer --office office --client sever --package basic --quiet") == 0)
    #expect(try office.run(Self.command) == 0)
    // Beside them the sheet of the batch and the other offer, in three formats each.
    #expect(try office.made().documents.count == Self.clients + 6)
    #expect(try office.run("engross verify --office office --quiet") == 0)
  }
}

/// A sample office with a list of made-up clients beside it, which goes with the test.
private final class BatchOffice {
  let folder: URL

  init(clients: Int) throws {
    folder = URL(fileURLWithPath: NSTemporaryDirectory() + "engross-batch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var list = "Код;Вид;Название;Эл. почта;Контактное лицо;Площадь;restrooms\r\n"
    for number in 1...clients {
      list +=
        "c\(number);организация;ООО «Клиент \(number)»;c\(number)@client.example;Иванов Иван Иванович;\(100 + number);2\r\n"
    }
    try Data(list.utf8).write(to: folder.appendingPathComponent("list.csv"))
    _ = try run("engross init office --sample chisty-gorod --quiet")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// How many files its first batch has in the folder of documents.
  var copyCount: Int {
    let path = folder.appendingPathComponent("office/documents/ПД-1-2026").path
    return (try? FileManager.default.contentsOfDirectory(atPath: path))?.count ?? 0
  }

  func run(_ line: String) throws -> Int32 { try Shell.run(line, in: folder).code }
  func output(_ line: String) throws -> String { try Shell.run(line, in: folder).output }
  func start(_ line: String) throws -> Process { try Shell.start(line, in: folder) }

  struct Made: Equatable {
    var documents: [String: Data]
    var registered: [String: Data]
  }

  /// Every file that was made, by its path.
  func made() throws -> Made {
    Made(documents: try files(below: "office/documents"), registered: try files(below: "office/registry/files"))
  }

  private func files(below path: String) throws -> [String: Data] {
    let root = folder.appendingPathComponent(path)
    guard let walk = FileManager.default.enumerator(atPath: root.path) else { return [:] }
    var files: [String: Data] = [:]
    for case let name as String in walk {
      if let content = FileManager.default.contents(atPath: root.appendingPathComponent(name).path) {
        files[name] = content
      }
    }
    return files
  }
}
