import Foundation
import Testing

/// Files from strangers: the program says what is wrong with each, soon and in little memory, and writes nothing.
@Suite(.serialized) struct HostileTemplatesTests {
  /// Even an unoptimised program on a busy machine is done by then; an optimised one takes a tenth.
  private static let patience = Duration.seconds(20)
  /// In kilobytes, with the program itself; what asks for more is refused it, and ends otherwise than by a diagnostic.
  private static let mostMemory = 768 << 10

  @Test(arguments: HostileTemplate.all)
  func aHostileTemplateIsRefused(_ hostile: HostileTemplate) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("engross-hostile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(hostile.bytes()).write(to: folder.appendingPathComponent("evil.docx"))
    for command in ["check evil.docx", "render evil.docx --set x=1 --output out.docx"] {
      let begin = ContinuousClock.now
      let (output, code) = try Shell.run("ulimit -v \(Self.mostMemory); engross \(command)", in: folder)
      #expect(ContinuousClock.now - begin < Self.patience)
      #expect(code == 1)
      #expect(output.contains("error[\(hostile.code)]"), "\(output.prefix(2_000))")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["evil.docx"])
  }
}
