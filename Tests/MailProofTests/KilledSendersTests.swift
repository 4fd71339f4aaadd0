import Diagnostics
import DocumentRegistry
import Foundation
import MailWorkload
import Mailing
import RegistryWorkload
import TestKit
import Testing
import Values

/// A sender that is killed at any moment and gone on with: everybody gets the letter, and nobody twice of whom it knows.
@Suite(.serialized) struct KilledSendersTests {
  private static let isFull = ProcessInfo.processInfo.environment["ENGROSS_PROOF"] == "full"
  private static let letters = isFull ? 2_000 : 300
  private static let kills = isFull ? 50 : 8
  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test func intoAFolderEveryLetterComesOnce() throws {
    let folder = PassingFolder.path + "engross-mail-proof-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let office = try LetterOffice(making: folder)
    try office.enter(LetterOffice.Recipient.several(Self.letters))
    try Self.prepareAmongKills(folder)
    try Self.sendAmongKills(folder) { _ in }
    // What a killed program was about to name is hidden, and no letter.
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/outbox/Р-1-2026")
      .filter { !$0.hasPrefix(".") }
    #expect(names.count == Self.letters)
    #expect(names.allSatisfy { $0.hasSuffix(".eml") })
    try Self.expectAllAccepted(folder)
  }

  @Test(.enabled(if: python != nil, "python3 is not there")) func toAServerEveryLetterComesOnceButForThoseUnsure()
    throws
  {
    let folder = PassingFolder.path + "engross-mail-proof-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let sink = try MailSink(python: try #require(Self.python), log: folder + "/taken.log")
    defer { sink.end() }
    let office = try LetterOffice(
      making: folder,
      mail: [
        "transport: smtp", "smtp: {host: 127.0.0.1, port: \(sink.port), tls: none}",
        "limits: {per_minute: 60000, per_domain_per_minute: 60000, per_day: 1000000}",
      ])
    try office.enter(LetterOffice.Recipient.several(Self.letters))
    try Self.prepareAmongKills(folder)
    // Those of which nobody knew after a kill; each was decided to be sent once more.
    var unsure: Set<String> = []
    try Self.sendAmongKills(folder) { unsure.formUnion($0) }
    var counts: [Substring: Int] = [:]
    for line in try String(contentsOfFile: folder + "/taken.log", encoding: .utf8).split(separator: "\n") {
      counts[line, default: 0] += 1
    }
    #expect(counts.count == Self.letters)
    let twice = counts.filter { $0.value > 1 }.count
    #expect(twice <= unsure.count)
    let excess = counts.values.reduce(0, +) - Self.letters
    #expect(excess <= Self.kills)
    print("\(Self.letters) letters, \(Self.kills) kills: \(unsure.count) unsure, \(twice) came twice")
    try Self.expectAllAccepted(folder)
  }

  // MARK: -

  private static func prepareAmongKills(_ folder: String) throws {
    var dice = Dice(seed: 3)
    for _ in 0..<3 {
      let worker = try MailWorkerProcess(["prepare", folder])
      usleep(UInt32(dice.roll(300_000)))
      worker.kill()
    }
    // The command that was killed is given again, until it has happened.
    let registry = try Registry(RegistryFolder(office: folder))
    let isThere = try registry.read { reading in
      try reading.knownEntry("Р-1/2026").map { try reading.state(of: $0).state }
    }
    if isThere != "prepared" {
      let worker = try MailWorkerProcess(["prepare", folder])
      #expect(worker.finish() == 0)
    }
    let places = try registry.read { try $0.letters(of: $0.entry("Р-1/2026"), most: .max).map(\.place) }
    #expect(places == Array(1...letters))
  }

  /// - Parameter unsure: told after every kill which letters may have gone out.
  private static func sendAmongKills(_ folder: String, _ unsure: ([String]) -> Void) throws {
    var dice = Dice(seed: 5)
    for _ in 0..<kills {
      let worker = try MailWorkerProcess(["resume", folder, "Р-1/2026", "resend"])
      // Each in the middle of its work.
      try worker.waitForLetter()
      usleep(UInt32(dice.roll(isFull ? 250_000 : 150_000)))
      worker.kill()
      let registry = try Registry(RegistryFolder(office: folder))
      let open = try registry.read { try $0.letters(of: $0.entry("Р-1/2026"), in: [.handedOver], most: .max) }
      // Of one letter at most nobody knows.
      #expect(open.count <= 1)
      unsure(open.map(\.key))
    }
    let worker = try MailWorkerProcess(["resume", folder, "Р-1/2026", "resend"])
    #expect(worker.finish() == 0)
  }

  private static func expectAllAccepted(_ folder: String) throws {
    let registry = try Registry(RegistryFolder(office: folder))
    let (counts, state) = try registry.read {
      let mailing = try $0.entry("Р-1/2026")
      return (try $0.letterCounts(of: mailing), try $0.state(of: mailing).state)
    }
    #expect(counts == [.accepted: letters])
    #expect(state == "finished")
    let findings = try registry.verify(office: folder, workers: 2, rebuilds: false).findings
    #expect(findings.filter { $0.severity > .note }.map(\.message) == [])
  }
}
