import Foundation

/// A program that works on mailings, to be killed.
final class MailWorkerProcess {
  private let process = Process()
  private let output = Pipe()

  init(_ arguments: [String]) throws {
    let programs = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    process.executableURL = programs.appendingPathComponent("MailWorker")
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    try process.run()
    try output.fileHandleForWriting.close()
  }

  /// Waits until it has said that a letter has gone, or has ended.
  func waitForLetter() throws { _ = try output.fileHandleForReading.read(upToCount: 1) }

  /// Stops it at once, whatever it is doing.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Waits for its end; gives its exit code.
  func finish() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// A mail server on this machine that writes down what it takes.
final class MailSink {
  private let process = Process()
  let port: Int

  init(python: String, log: String) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("mail_sink.py")
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [script.path, log]
    process.standardOutput = output
    try process.run()
    var line: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
      line.append(byte)
    }
    port = Int(String(decoding: line, as: UTF8.self)) ?? 0
  }

  func end() {
    // It keeps nothing back, and a test program may have handed on that it hears no other signal.
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
