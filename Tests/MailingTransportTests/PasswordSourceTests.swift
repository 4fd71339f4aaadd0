import Diagnostics
import Foundation
import Mailing
import Testing

/// Passwords are fetched from where they are kept, and shown nowhere.
@Suite struct PasswordSourceTests {
  /// Whether it is the expected one, which nothing but a server can tell; here its dots must hide the same words.
  private func isExpected(_ keeper: PasswordSource.Keeper, _ word: String) throws -> Bool {
    let found = try PasswordSource(keeper).secret { $0 == "MAIL_PASSWORD" ? "from the environment" : nil }.secret
    return found.isSame(as: Secret(word))
  }

  private func reason(_ keeper: PasswordSource.Keeper, deadline: Int? = nil) -> String? {
    do throws(Faults) {
      _ = try PasswordSource(keeper).secret(environment: { $0 == "EMPTY" ? "" : nil }, deadline: deadline)
      return nil
    } catch {
      #expect(error.diagnostics.map(\.code) == [.mailPasswordUnavailable])
      return error.diagnostics.first?.message
    }
  }

  private func file(_ text: String, mode: Int = 0o600, in folder: TestFolder) throws -> String {
    let path = folder.path + "/secret"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }

  @Test(arguments: [
    ("word", "word"), ("word\n", "word"), ("word\r\n", "word"), (" word \n", " word "), ("пароль №\n", "пароль №"),
  ])
  func fileGivesItsLine(_ text: String, _ word: String) throws {
    let folder = try TestFolder()
    #expect(try isExpected(.file(try file(text, in: folder)), word))
  }

  @Test(arguments: ["", "\n", "two\nlines\n", "a\u{0}b", "bell\u{7}"])
  func fileWithAnythingElseIsNone(_ text: String) throws {
    let folder = try TestFolder()
    let message = try #require(reason(.file(try file(text, in: folder))))
    #expect(!message.contains("lines"))
  }

  @Test(arguments: [(0o600, 0), (0o400, 0), (0o640, 1), (0o604, 1), (0o644, 1), (0o660, 1)])
  func fileThatOthersReadIsTold(_ mode: Int, _ warnings: Int) throws {
    let folder = try TestFolder()
    let path = try file("word", mode: mode, in: folder)
    let found = try PasswordSource(.file(path)).secret { _ in nil }.warnings
    #expect(found.map(\.code) == Array(repeating: .mailPasswordExposed, count: warnings))
    #expect(found.allSatisfy { $0.severity == .warning && !$0.message.contains("word`") })
  }

  @Test func environmentAndCommandsGiveIt() throws {
    #expect(try isExpected(.environment("MAIL_PASSWORD"), "from the environment"))
    #expect(try isExpected(.command(["printf", "%s\\n", "from a program $(id)"]), "from a program $(id)"))
  }

  /// Nobody should take a program that asks for a key for one that hangs.
  @Test(arguments: [("sleep 2.4; echo word", ["sh"]), ("echo word", [])])
  func aProgramThatTakesItsTimeIsNamed(_ script: String, _ names: [String]) throws {
    var told: [String] = []
    let found = try PasswordSource(.command(["sh", "-c", script])).secret(
      environment: { _ in nil }, waiting: { told.append($0) })
    #expect(found.secret.isSame(as: Secret("word")))
    #expect(told == names)
  }

  @Test func whatIsMissingIsTold() {
    #expect(reason(.environment("MAIL"))?.contains("`MAIL`") == true)
    #expect(reason(.environment("EMPTY")) != nil)
    #expect(reason(.file("/no/such/file"))?.contains("/no/such/file") == true)
    #expect(reason(.command(["no-such-program"]))?.contains("No such file") == true)
    #expect(reason(.command(["sh", "-c", "echo hidden >&2; echo hidden; exit 3"]))?.contains("exit code 3") == true)
    #expect(reason(.command(["sh", "-c", "echo hidden >&2; exit 3"]))?.contains("hidden") == false)
    #expect(reason(.command(["sleep", "60"]), deadline: 200)?.contains("did not end") == true)
    #expect(reason(.command(["sh", "-c", "kill -9 $$"]))?.contains("signal 9") == true)
    #expect(reason(.command(["head", "-c", "40000", "/dev/zero"])) != nil)
  }
}
