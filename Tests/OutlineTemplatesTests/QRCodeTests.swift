import Diagnostics
import DocumentModel
import Foundation
import Merging
import OutlineTemplates
import Testing
import Values

/// QR codes that stand in outlines.
@Suite struct QRCodeTests {
  private static func image(_ text: String) throws -> Image {
    let outline = try CompiledOutline.compile(SourceText(name: "t.md", text: "![]({{ text }}){width=3cm}"))
    let document = try outline.merge(Record(["text": .text("qr:" + text)])).document
    for case .paragraph(let paragraph) in document.blocks {
      for case .image(let image) in paragraph.inlines { return image }
    }
    throw Faults([])
  }

  @Test func aCodeIsAPictureAsWideAsAsked() throws {
    let image = try Self.image("https://example.org")
    #expect(image.format == .png)
    #expect(image.width == .millimetres(30) && image.height == .millimetres(30))
  }

  /// The three corners by which readers find a code, and the border around it.
  @Test func aCodeHasItsFinders() throws {
    let code = try #require(QRCode("12"))
    #expect(code.side == 21)
    for (row, column) in [(0, 0), (0, 14), (14, 0)] {
      let finder = (0..<7).map { y in (0..<7).map { x in code.modules[(row + y) * 21 + column + x] } }
      #expect(finder[0].allSatisfy { $0 } && finder[6].allSatisfy { $0 })
      #expect(finder[1] == [true, false, false, false, false, false, true])
      #expect(finder[3] == [true, false, true, true, true, false, true])
    }
  }

  @Test(arguments: ["", String(repeating: "я", count: 1_200)])
  func whatNoCodeHoldsIsAFault(_ text: String) {
    #expect(QRCode(text) == nil)
    #expect(throws: Faults.self) { try Self.image(text) }
  }

  private static let reader = ["/usr/bin/zbarimg", "/usr/local/bin/zbarimg"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Checked with a reader that we did not write.
  @Test(
    .enabled(if: reader != nil, "no zbarimg to read QR codes"),
    arguments: ["a", "ST00012|Name=ООО «Чистый город»|Sum=11370050", String(repeating: "Ж", count: 500)])
  func aReaderReadsWhatWasWritten(_ text: String) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("engross-\(UUID().uuidString).png")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(Self.image(text).bytes).write(to: path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.reader))
    process.arguments = ["-q", "--raw", path.path]
    let log = path.appendingPathExtension("log")
    defer { try? FileManager.default.removeItem(at: log) }
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(String(decoding: try Data(contentsOf: log), as: UTF8.self) == text + "\n")
  }
}
