import Diagnostics
import DocumentRegistry
import Foundation
import RegistryWorkload
import Testing

/// No room, no permission, no turn: refused with a word for it, and nothing is changed.
@Suite struct HardPlacesTests {
  @Test func anotherProgramThatHoldsTheRegistryIsTold() throws {
    let office = try WorkerOffice()
    let holder = try WorkerProcess(["hold", office.path])
    holder.wait(lines: 1)
    #expect(holder.lines == ["held"])
    let registry = try office.registry(patience: Patience(limit: 0.05))
    do throws(Faults) {
      try registry.write { _ in }
      Issue.record("it was written while another program held it")
    } catch {
      #expect(error.diagnostics.map(\.code) == [.registryBusy])
    }
    // Reading waits for nobody.
    #expect(try registry.read { try $0.head().position } == 0)
    #expect(holder.finish() == 0)
    try registry.write { _ in }
  }

  /// 200 kB hold the tables and some documents.
  @Test func aFullDiskStopsTheWritingAsAWhole() throws {
    let office = try WorkerOffice()
    _ = try Clerk(try MadeUpOffice(office.path)).enter(.init(seed: 1))
    let cramped = try WorkerProcess(["cramped", office.path, "400000"])
    #expect(cramped.finish() == 1)
    let entered = cramped.lines.filter { $0.hasSuffix("/2026") }
    #expect(entered.count > 0)
    #expect(
      cramped.lines.last?.hasPrefix("registry-unwritable: the registry cannot be written: ") == true,
      "\(cramped.lines.last ?? "")")
    let report = try office.registry().verify(office: office.path, workers: 1, rebuilds: false)
    // A file that came before its record may be left over.
    #expect(report.findings.filter { $0.severity != .note }.map(\.message) == [])
    #expect(report.entries == entered.count + 1)
    // With room again, work goes on where it stopped.
    #expect(try Clerk(try MadeUpOffice(office.path)).enter(.init(seed: 2)).number == "\(entered.count + 2)/2026")
  }

  @Test func aFolderThatMayNotBeWrittenIsTold() throws {
    let office = try WorkerOffice()
    _ = try Clerk(try MadeUpOffice(office.path)).enter(.init(seed: 1))
    let folders = ["", "/registry", "/registry/files", "/documents"]
    for folder in folders { chmod(office.path + folder, 0o555) }
    for file in try FileManager.default.contentsOfDirectory(atPath: office.path + "/registry") where file != "files" {
      chmod("\(office.path)/registry/\(file)", 0o444)
    }
    defer { for folder in folders { chmod(office.path + folder, 0o755) } }
    let nobody = try WorkerProcess(["nobody", office.path])
    #expect(nobody.finish() == 1)
    #expect(nobody.lines.count == 1 && nobody.lines[0].hasPrefix("registry-unwritable: "), "\(nobody.lines)")
  }

  @Test func aFolderThatCannotBeMadeIsTold() throws {
    let nobody = try WorkerProcess(["nobody", "/proc/no-office"])
    #expect(nobody.finish() == 1)
    #expect(nobody.lines.count == 1 && nobody.lines[0].hasPrefix("file-unwritable: "), "\(nobody.lines)")
  }
}
