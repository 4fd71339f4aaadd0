import Diagnostics
import DocumentModel
import Foundation
import PDFConversion
import Production
import TestKit
import Testing
import Values
import Writers

/// What comes out of the printer: the pages of the joined file are those of its documents, one after the other.
@Suite(.serialized) struct JoinedPagesTests {
  private static let office = Program.path("soffice", named: "ENGROSS_SOFFICE")
  private static let reader = Program.path("pdftotext", named: nil)
  private static let isThere = office != nil && reader != nil

  /// Offers and contracts of both offices: other letterheads, languages, footers and lists in every one of them.
  @Test(.enabled(if: isThere, "LibreOffice (ENGROSS_SOFFICE, or soffice on PATH) or pdftotext is missing"))
  func pagesAreThoseOfTheDocuments() throws {
    let bench = try Bench()
    let documents = try bench.sampleDocuments()
    #expect(documents.count == 24)
    let joined = try bench.joined(documents)
    var written = WrittenWordFiles()
    written.files.append(("joined", joined))
    #expect(try written.faults() == nil)

    let pages = try bench.pages(of: documents.map { try Data(contentsOf: URL(fileURLWithPath: $0)) } + [Data(joined)])
    let alone = Array(pages.dropLast().joined())
    let together = pages.last ?? []
    #expect(alone.count > 60)
    #expect(together.count == alone.count)
    for (number, (one, other)) in zip(alone, together).enumerated() {
      #expect(one == other, "page \(number + 1) of the joined file")
    }
  }

  /// Every note stands at the foot of its page.
  ///
  /// Their numbers are Word's to show: it begins anew in each section, as the file says, while LibreOffice counts them
  /// through a whole file whatever a section says. Every note stands at the foot of its page.
  ///
  @Test(.enabled(if: isThere, "LibreOffice (ENGROSS_SOFFICE, or soffice on PATH) or pdftotext is missing"))
  func notesStandOnTheirPages() throws {
    let bench = try Bench()
    let documents = try ["alone", "other"].map { try bench.noted($0, notes: 3) }
    let pages = try bench.pages(
      of: documents.map { try Data(contentsOf: URL(fileURLWithPath: $0)) } + [Data(try bench.joined(documents))]
    ).map { $0.map { $0.map { $0.filter { !$0.isNumber } } } }
    #expect(Array(pages.dropLast().joined()) == pages.last)
    #expect(pages.last?.last?.last == " third note of other")
  }
}

/// A folder for the documents of a test, with the programs that show their pages.
private final class Bench {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "engross-pages-\(UUID().uuidString)")
  private let producer = Producer(
    surroundings: Surroundings(
      today: CalendarDate(year: 2026, month: 11, day: 23), now: "2026-11-23T09:00:00Z", processors: 1,
      resourceFolder: SampleOfficeFolder.root.path, account: "tester"))

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Offers and contracts of both sample offices in turn, as paths.
  func sampleDocuments() throws -> [String] {
    var documents: [String] = []
    for (sample, package, clients) in [
      ("chisty-gorod", "basic", ["sever", "institut", "ip-kuznecova", "tehnopark-spb", "petrov", "les"]),
      (
        "harbour-fm", "essential", ["quayside", "heritage", "smith-sons", "jane-doe", "northgate-cardiff", "mr-okafor"]
      ),
    ] {
      let office = folder.appendingPathComponent(sample)
      try FileManager.default.copyItem(
        at: SampleOfficeFolder.root.appendingPathComponent("Samples/" + sample), to: office)
      for client in clients {
        for kind in ["offer", "contract"] {
          let order = NewOrder(
            kind: kind, office: office.path, clients: [client], packages: [package], date: nil, manager: nil,
            settings: [], formats: ["docx"], style: nil, textWidth: 76, isDraft: false, replaces: false)
          let report = try producer.makeNew(order)
          documents.append(try #require(report.files.first?.path, "\(client) \(kind): \(report.findings)"))
        }
      }
    }
    return documents
  }

  /// A document of one page with a line of text and so many notes.
  func noted(_ text: String, notes: Int) throws -> String {
    let words = ["first", "second", "third"]
    var line: [Inline] = [.text(text)]
    for number in 0..<notes {
      let note = Block.paragraph(Paragraph([.text("\(words[number]) note of \(text)")]))
      line.append(.note(Note(mark: String(number + 1), blocks: [note])))
    }
    let document = Document(blocks: [.paragraph(Paragraph(line))])
    let path = folder.appendingPathComponent(text + ".docx")
    try Data(DocumentFormat.docx.writer().write(document).bytes).write(to: path)
    return path.path
  }

  func joined(_ files: [String]) throws -> [UInt8] {
    let output = folder.appendingPathComponent("joined.docx")
    let order = JoinOrder(
      sources: files.map { .init(argument: $0) }, output: PrintedFile(output.path, replaces: true))
    let report = try producer.join(order)
    #expect(report.findings.filter { $0.severity == .error } == [])
    return Array(try Data(contentsOf: output))
  }

  /// The lines of every page of each file without what nobody sees, spaces made one: the places of columns may differ by a hair.
  func pages(of files: [Data]) throws -> [[[String]]] {
    let converter = PDFConverter(
      program: Program.path("soffice", named: "ENGROSS_SOFFICE"), workFolder: folder.path,
      patience: .init(start: 300_000, file: 60_000))
    let inputs = files.enumerated().map { PDFConverter.Input(name: "\($0).docx", bytes: Array($1)) }
    return try converter.convert(inputs).map { result in
      let file = folder.appendingPathComponent("shown.pdf")
      try Data(try result.get()).write(to: file)
      let text = try Program.output(
        Program.path("pdftotext", named: nil) ?? "", ["-layout", "-enc", "UTF-8", file.path, "-"])
      var pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false).map { page in
        page.replacing("\u{200B}", with: "").split(separator: "\n")
          .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
      }
      if pages.last == [] { pages.removeLast() }
      return pages
    }
  }
}

private enum Program {
  /// Where a program is: as a variable names it, or on `PATH`.
  static func path(_ name: String, named variable: String?) -> String? {
    let environment = ProcessInfo.processInfo.environment
    if let variable, let path = environment[variable] { return path }
    return (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  static func output(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
