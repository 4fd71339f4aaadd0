import Foundation
import Processes
import Testing

/// Programs that are run end in time, and nothing of them stays.
@Suite struct ProgramRunTests {
  private func shell(_ script: String, deadline: Int = 10_000, limit: Int = 1000) -> ProgramEnd {
    StartedProgram("sh", ["-c", script], deadline: deadline, outputLimit: limit).run()
  }

  @Test func givesBothOutputsAndTheExitCode() {
    let end = shell("printf out; printf err >&2; exit 7")
    #expect(end.way == .exited(7))
    #expect(end.output == Array("out".utf8))
    #expect(end.errors == Array("err".utf8))
    #expect(!end.isSuccess)
    #expect(shell("true").isSuccess)
  }

  @Test(arguments: ["a b", "$(id)", "; exit 3", "*", "'", "\"", "\n", "", "Ё№"])
  func argumentsArriveAsTheyAre(_ argument: String) {
    let end = StartedProgram("printf", ["<%s>", argument], deadline: 10_000).run()
    #expect(String(decoding: end.output, as: UTF8.self) == "<\(argument)>")
  }

  @Test func killsEverythingAtTheDeadline() throws {
    let mark = "\(40_000 + getpid() % 10_000).\(UInt32.random(in: 0..<1_000_000))"
    let begun = Date()
    let end = shell("sleep \(mark) & sleep \(mark)", deadline: 300)
    #expect(end.way == .overtime)
    #expect(Date().timeIntervalSince(begun) < 60)
    #expect(try !isRunning(mark))
  }

  @Test func doesNotWaitForWhoeverHoldsTheOutput() throws {
    let mark = "\(50_000 + getpid() % 10_000).\(UInt32.random(in: 0..<1_000_000))"
    let begun = Date()
    let end = shell("printf done; sleep \(mark) &")
    #expect(end.way == .exited(0))
    #expect(end.output == Array("done".utf8))
    #expect(Date().timeIntervalSince(begun) < 60)
    #expect(try !isRunning(mark))
  }

  /// Whether a process with this word among its arguments is there and no zombie.
  private func isRunning(_ word: String) throws -> Bool {
    for _ in 0..<100 {
      let running = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }.contains {
        guard let bytes = FileManager.default.contents(atPath: "/proc/\($0)/cmdline") else { return false }
        return bytes.split(separator: 0).contains(Data(word.utf8))
      }
      if !running { return false }
      usleep(10_000)
    }
    return true
  }

  @Test func keepsNoMoreThanItsLimit() {
    let end = shell("head -c 1000000 /dev/zero; printf x >&2", limit: 100)
    #expect(end.way == .exited(0))
    #expect(end.output.count == 100)
    #expect(end.errors == Array("x".utf8))
    #expect(end.isCut)
  }

  @Test func readsNothing() {
    #expect(shell("cat; echo end").output == Array("end\n".utf8))
  }

  @Test func tellsASignal() {
    #expect(shell("kill -SEGV $$").way == .signalled(SIGSEGV))
  }

  @Test func tellsAMissingProgram() {
    #expect(StartedProgram("no-such-program-here", [], deadline: 1000).run().way == .notStarted(ENOENT))
    #expect(StartedProgram("sh", ["a\0b"], deadline: 1000).run().way == .notStarted(EINVAL))
    #expect(StartedProgram("sh", [], deadline: 1000, folder: "/no/such/folder").run().way == .notStarted(ENOENT))
  }

  @Test func takesFolderAndEnvironment() {
    let end = StartedProgram(
      "/bin/sh", ["-c", "pwd; echo $WORD; echo ${HOME-none}"], deadline: 10_000, folder: "/usr",
      environment: ["WORD=a b"]
    ).run()
    #expect(String(decoding: end.output, as: UTF8.self) == "/usr\na b\nnone\n")
  }
}
