import Foundation
import Mailing
import Processes
import Testing

/// Whether the programs that these tests need are there; where not, tests are skipped and say why.
enum Tools {
  static let python = find("python3")
  static let openssl = find("openssl")
  static let exim = find("exim4", also: ["/usr/sbin"])
  static let hasScripts = python != nil && openssl != nil
  static let missing: Comment = "python3 and openssl are needed for servers that misbehave"

  /// A Python that has aiosmtpd; Debian's own may have it where another stands before it on PATH.
  static let mailPython = [python, "/usr/bin/python3"].compactMap { $0 }.first {
    StartedProgram($0, ["-c", "import aiosmtpd"], deadline: 20_000).run().isSuccess
  }

  static func find(_ name: String, also folders: [String] = []) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    return (path.split(separator: ":").map(String.init) + folders).map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// A folder of a test, which goes with it.
final class TestFolder: Sendable {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("engross-mail-\(UUID().uuidString)").path

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// Keys and certificates, made once.
enum Certificates {
  static let folder: Result<TestFolder, any Error> = Result {
    let folder = try TestFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.standardInput = FileHandle.nullDevice
    process.arguments = [
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/certificates.sh", folder.path,
    ]
    try process.run()
    process.waitUntilExit()
    // What stands in a static constant is never released.
    atexit { try? FileManager.default.removeItem(atPath: Certificates.path("")) }
    return folder
  }

  static func path(_ name: String) throws -> String { try folder.get().path + "/" + name }
}

/// A program that serves mail for one test, and the list of what it saw.
final class TestServer {
  struct Event: Decodable {
    var event: String
    var connection: Int?
    var port: Int?
    var verb: String?
    var name: String?
    var kind: String?
    var version: String?
    var sender: String?
    var recipient: String?
    var sha256: String?
    var bytes: Int?
    var user: String?
    var tls: Bool?
  }

  private let process = Process()
  private let folder = try? TestFolder()
  private let log: String
  private(set) var port = 0

  /// A server that misbehaves on its first connection; see scripted_server.py.
  convenience init(
    _ scenario: String, tls: ServerSettings.Protection = .starttls, certificate: String = "here"
  ) throws {
    try self.init(script: "scripted_server.py") { log in
      [log, scenario, tls.rawValue, try Certificates.path(certificate)]
    }
  }

  init(script: String, python: String? = Tools.python, arguments: (String) throws -> [String]) throws {
    let folder = try #require(folder)
    log = folder.path + "/log"
    process.executableURL = URL(fileURLWithPath: try #require(python))
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
    process.arguments = ["\(here)/\(script)"] + (try arguments(log))
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<2000 {
      if let port = events.first?.port {
        self.port = port
        break
      }
      if !process.isRunning { break }
      usleep(10_000)
    }
    try #require(port > 0, "the test's server did not start")
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  var events: [Event] {
    let data = FileManager.default.contents(atPath: log) ?? Data()
    // The last line may still be on its way.
    return data.split(separator: 10, omittingEmptySubsequences: false).dropLast().compactMap {
      try? JSONDecoder().decode(Event.self, from: $0)
    }
  }

  var letters: [Event] { events.filter { $0.event == "letter" } }

  func verbs(of connection: Int) -> [String] {
    events.filter { $0.event == "command" && $0.connection == connection }.compactMap(\.verb)
  }

  /// Waits for what the server writes down a moment after the client is done.
  func waits(for condition: ([Event]) -> Bool) -> Bool {
    for _ in 0..<300 {
      if condition(events) { return true }
      usleep(10_000)
    }
    return false
  }

  func settings(
    tls: ServerSettings.Protection = .starttls, host: String = "localhost", user: String? = "offers",
    authentication: ServerSettings.Authentication = .password, authority: String = "authority.pem", timeout: Int = 20,
    lettersPerConnection: Int = 50
  ) throws -> ServerSettings {
    ServerSettings(
      host: host, port: port, protection: tls, user: user, authentication: authentication,
      authorities: try Certificates.path(authority), hello: "office.example", timeout: timeout,
      lettersPerConnection: lettersPerConnection)
  }
}

extension OutgoingLetter {
  /// A letter with every line that SMTP has to be careful with.
  static func sample(_ id: String = "1", body: String = "Hello\r\n", recipient: String = "client@sever.example")
    -> OutgoingLetter
  {
    OutgoingLetter(
      id: id, sender: "bounce@office.example", recipient: recipient,
      bytes: Array("From: offers@office.example\r\nSubject: \(id)\r\n\r\n\(body)".utf8))
  }

  /// A letter of many megabytes: more than fits into the buffers of the way.
  static func large(megabytes: Int = 12) -> OutgoingLetter {
    sample(body: String(repeating: String(repeating: "x", count: 74) + "\r\n", count: megabytes * 13_800))
  }
}
