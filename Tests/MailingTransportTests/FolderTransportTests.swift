import Foundation
import Mailing
import Testing

/// The folder of letters: each whole, each once.
@Suite struct FolderTransportTests {
  private func names(_ folder: TestFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path + "/outbox").sorted()
  }

  @Test func letterIsWrittenAsItIs() throws {
    let folder = try TestFolder()
    let transport = FolderTransport(folder: folder.path + "/outbox")
    let letter = OutgoingLetter.sample("12-7", body: ".\r\nРусский\r\n")
    guard case .accepted(let words) = transport.send(letter) else {
      Issue.record("it was not written")
      return
    }
    #expect(words.hasSuffix("outbox/12-7.eml"))
    #expect(FileManager.default.contents(atPath: folder.path + "/outbox/12-7.eml") == Data(letter.bytes))
    #expect(try names(folder) == ["12-7.eml"])
  }

  @Test func sameIdReplaces() throws {
    let folder = try TestFolder()
    let transport = FolderTransport(folder: folder.path + "/outbox")
    for body in ["one\r\n", "two\r\n"] { #expect(outcome(transport.send(.sample("a", body: body))) == .accepted) }
    #expect(try names(folder) == ["a.eml"])
    let bytes = FileManager.default.contents(atPath: folder.path + "/outbox/a.eml") ?? Data()
    #expect(String(decoding: bytes, as: UTF8.self).contains("two"))
  }

  @Test func noTwoIdsShareAFile() {
    let ids = ["a", "A", "a.b", "a/b", "a%b", "a%2fb", "../a", ".a", "a ", "№", "a\n", "a\u{0}", "con", "a..b", "."]
    let names = ids.map { FolderTransport.fileName(of: $0)?.lowercased() }
    #expect(Set(names).count == ids.count, "\(names)")
    for name in names {
      #expect(name?.contains("/") == false && name?.hasPrefix(".") == false)
      #expect(name?.utf8.allSatisfy { 33...126 ~= $0 } == true)
    }
    #expect(FolderTransport.fileName(of: "") == nil)
    #expect(FolderTransport.fileName(of: String(repeating: "x", count: 300)) == nil)
  }

  @Test func whatCannotBeWrittenIsTold() throws {
    let folder = try TestFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/outbox"))
    let transport = FolderTransport(folder: folder.path + "/outbox")
    #expect(outcome(transport.send(.sample())) == .notSent(.unfit))
    #expect(outcome(transport.send(.sample(""))) == .notSent(.unfit))
  }
}
