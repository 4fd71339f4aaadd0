import Diagnostics
import DocumentRegistry
import Foundation
import RegistryWorkload

/// A program that works on a registry at the same time as others.
final class WorkerProcess {
  private let process = Process()
  private let input = Pipe()
  private let log: URL

  /// The folder of the built programs: where this test program itself lies.
  private static let programs = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  init(_ arguments: [String]) throws {
    log = URL(fileURLWithPath: NSTemporaryDirectory() + "engross-worker-\(UUID().uuidString)")
    try Data().write(to: log)
    process.executableURL = Self.programs.appendingPathComponent("RegistryWorker")
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit { try? FileManager.default.removeItem(at: log) }

  /// The whole lines it has printed so far.
  var lines: [String] {
    let text = String(decoding: FileManager.default.contents(atPath: log.path) ?? Data(), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// Stops it at once, whatever it is doing.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Ends its input and waits for its end; gives its exit code.
  func finish() -> Int32 {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Waits until it has printed so many lines, or has ended.
  func wait(lines count: Int) {
    while lines.count < count, process.isRunning { usleep(1_000) }
  }
}

/// The folder of a made-up office, which goes with the test.
final class WorkerOffice {
  let path: String

  /// - Parameter isOnDisk: whether it waits for the disk as a real one does.
  init(isOnDisk: Bool = false) throws {
    path = (isOnDisk ? NSTemporaryDirectory() : PassingFolder.path) + "engross-proof-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func registry(patience: Patience = Patience()) throws(Faults) -> Registry {
    try Registry(RegistryFolder(office: path), patience: patience)
  }
}

/// How much is tried: a little each time, everything where `ENGROSS_PROOF=full`.
enum ProofEffort {
  static func count(usually: Int, full: Int) -> Int {
    ProcessInfo.processInfo.environment["ENGROSS_PROOF"] == "full" ? full : usually
  }
}
