import Diagnostics
import Foundation
import PDFConversion
import Testing

/// Word files become PDF files; one that does not takes no other with it.
@Suite struct PDFConverterTests {
  /// A folder for the test's program and what is converted.
  private final class Bench {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("engross-pdf-test-\(UUID().uuidString)")
      .path

    init() throws { try FileManager.default.createDirectory(atPath: path + "/work", withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A program that stands for LibreOffice: for each file a PDF that holds its text; `script` says what goes wrong.
    func converter(_ script: String, file: Int = 300, start: Int = 1500) throws -> PDFConverter {
      let text = """
        #!/bin/sh
        echo start >> '\(path)/starts'
        while [ "$1" != --outdir ]; do echo "$1" >> '\(path)/arguments'; shift; done
        out=$2; shift 2
        for file; do
          text=$(cat "$file")
          \(script)
          printf '%%PDF-1.6\\n%s\\n%%%%EOF\\n' "$text" > "$out/$(basename "$file" .docx).pdf"
        done
        """
      try text.write(toFile: path + "/soffice", atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "/soffice")
      return PDFConverter(
        program: path + "/soffice", workFolder: path + "/work", patience: .init(start: start, file: file))
    }

    var starts: Int {
      (FileManager.default.contents(atPath: path + "/starts") ?? Data()).count { $0 == 10 }
    }

    var leftBehind: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path + "/work")) ?? ["?"] }
  }

  private func inputs(_ texts: [String]) -> [PDFConverter.Input] {
    texts.map { .init(name: "\($0) «№».docx", bytes: Array($0.utf8)) }
  }

  private func shown(_ results: [Result<[UInt8], Faults>]) -> [String] {
    results.map { result in
      switch result {
      case .success(let bytes): String(decoding: bytes.dropFirst(9).dropLast(7), as: UTF8.self)
      case .failure(let faults): faults.diagnostics.first.map { $0.code.rawValue } ?? "none"
      }
    }
  }

  @Test func givesFilesBackInOrderFromOneStart() throws {
    let bench = try Bench()
    let texts = (1...40).map { "text \($0)" }
    #expect(shown(try bench.converter("", start: 20_000).convert(inputs(texts))) == texts)
    #expect(bench.starts == 1)
    #expect(bench.leftBehind.isEmpty)
    let arguments = try String(contentsOfFile: bench.path + "/arguments", encoding: .utf8)
    #expect(arguments.contains("-env:UserInstallation=file:///"))
    #expect(arguments.contains("--headless\n"))
  }

  @Test func startsAnewForManyFiles() throws {
    let bench = try Bench()
    let texts = (1...120).map { "text \($0)" }
    #expect(shown(try bench.converter("", start: 20_000).convert(inputs(texts))) == texts)
    #expect(bench.starts == 3)
  }

  @Test(arguments: [
    ("[ \"$text\" = bad ] && continue", "pdf-not-made", 1), ("[ \"$text\" = bad ] && sleep 60", "pdf-overtime", 2),
    ("[ \"$text\" = bad ] && kill -SEGV $$", "pdf-not-made", 2), ("[ \"$text\" = bad ] && exit 81", "pdf-not-made", 2),
    (
      "[ \"$text\" = bad ] && { printf '%%PDF-1.6 half' > $out/$(basename $file .docx).pdf; exit 1; }", "pdf-not-made",
      2
    ),
  ])
  func goesOnAfterAFileThatComesToNothing(_ script: String, _ code: String, _ starts: Int) throws {
    let bench = try Bench()
    let results = try bench.converter(script).convert(inputs(["one", "bad", "two", "three"]))
    #expect(shown(results) == ["one", code, "two", "three"])
    #expect(bench.starts == starts)
    #expect(bench.leftBehind.isEmpty)
    if case .failure(let faults) = results[1] {
      #expect(faults.diagnostics.allSatisfy { $0.code.blame == .world && $0.message.contains("bad «№».docx") })
    }
  }

  @Test func givesUpOnAProgramThatNeverWorks() throws {
    let bench = try Bench()
    let results = try bench.converter("exit 1").convert(inputs((1...20).map { "\($0)" }))
    #expect(shown(results) == Array(repeating: "pdf-not-made", count: 20))
    #expect(bench.starts == 3)
  }

  @Test func tellsThatTheProgramIsMissing() throws {
    let bench = try Bench()
    let converter = PDFConverter(program: "no-such-office", workFolder: bench.path + "/work")
    #expect(shown(converter.convert(inputs(["a", "b"]))) == ["pdf-program-missing", "pdf-program-missing"])
    #expect(bench.leftBehind.isEmpty)
    #expect(PDFConverter(program: "no-such-office").convert([]).isEmpty)
  }

  @Test func tellsThatThereIsNoFolderToWorkIn() throws {
    let converter = PDFConverter(program: "no-such-office", workFolder: "/no/such/folder")
    #expect(shown(converter.convert(inputs(["a"]))) == ["pdf-not-made"])
  }

  private static let office: String? = [
    "/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice",
  ].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The real one; it takes flat text for a Word file's name too, so that no Word file is needed here.
  @Test(.enabled(if: office != nil, "LibreOffice is not installed")) func realOneMakesPages() throws {
    let bench = try Bench()
    let converter = PDFConverter(
      program: Self.office, workFolder: bench.path + "/work", patience: .init(start: 180_000))
    let results = converter.convert(inputs(["first page", "second page"]))
    for result in results {
      let bytes = try result.get()
      #expect(bytes.starts(with: "%PDF-1.".utf8))
      #expect(bytes.count > 1000)
    }
    #expect(bench.leftBehind.isEmpty)
  }

  /// Its starter starts another program that does the work; that one must go too.
  @Test(.enabled(if: office != nil, "LibreOffice is not installed")) func realOneIsStopped() throws {
    let bench = try Bench()
    let converter = PDFConverter(
      program: Self.office, workFolder: bench.path + "/work", patience: .init(start: 600, file: 1))
    let results = converter.convert(inputs(["page"]))
    // On a fast machine it may be done by then.
    if case .failure(let faults) = results[0] { #expect(faults.diagnostics.map(\.code) == [.pdfOvertime]) }
    let running = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }.filter {
      let bytes = FileManager.default.contents(atPath: "/proc/\($0)/cmdline") ?? Data()
      return String(decoding: bytes, as: UTF8.self).contains(bench.path)
    }
    #expect(running.isEmpty)
    #expect(bench.leftBehind.isEmpty)
  }
}
