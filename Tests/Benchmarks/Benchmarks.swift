import Diagnostics
import DocumentModel
import Foundation
import Merging
import OpenXML
import OutlineTemplates
import Readers
import Values
import Writers

/// Measures what happens inside one process, and prints it as JSON for `run`.
///
/// `Benchmarks FOLDER files COUNT PLACE` measures only what writing as many files costs the system.
@main
struct Benchmarks {
  static func main() throws {
    let folder = CommandLine.arguments[1]
    if CommandLine.arguments.count == 3, CommandLine.arguments[2] == "names" {
      return print(JSONEncoding(indent: 1).encode(.record(try NameMeasures(folder).measure())))
    }
    let data = try DataReader.record(contentsOf: folder + "/record.json")
    if CommandLine.arguments.count == 4 { return try repeatMerges(folder, data) }
    var report = BenchmarkReport()
    if CommandLine.arguments.count > 4 {
      try WordMeasures(folder).measureFiles(Int(CommandLine.arguments[3]) ?? 1, in: CommandLine.arguments[4], &report)
      return print(JSONEncoding(indent: 1).encode(.record(report.record)))
    }
    try measureText(folder, data, &report)
    try measureOutline(folder, data, &report)
    try WordMeasures(folder).measure(&report)
    try measureReaders(folder, &report)
    WordingMeasures.measure(&report)
    try ChoiceMeasures().measure(&report)
    print(JSONEncoding(indent: 1).encode(.record(report.record)))
  }

  /// `Benchmarks FOLDER text|outline|word COUNT` only merges, so that a profiler sees nothing else.
  private static func repeatMerges(_ folder: String, _ data: Record) throws {
    let count = Int(CommandLine.arguments[3]) ?? 1
    if CommandLine.arguments[2] == "text" {
      let template = try CompiledTextTemplate.compile(source(folder + "/offer.txt"), escaping: .none)
      for _ in 0..<count { _ = try template.merge(data) }
    } else if CommandLine.arguments[2] == "word" {
      try WordMeasures(folder).repeatMerges(count)
    } else {
      let template = try CompiledOutline.compile(source(folder + "/contract.md"))
      for _ in 0..<count { _ = try template.merge(data) }
    }
  }

  private static func source(_ path: String) throws -> SourceText {
    SourceText(name: path, text: String(decoding: try FileBytes.read(path), as: UTF8.self))
  }

  private static func measureText(_ folder: String, _ data: Record, _ report: inout BenchmarkReport) throws {
    let template = try CompiledTextTemplate.compile(source(folder + "/offer.txt"), escaping: .none)
    let merged = try template.merge(data)
    report.text = merged.text
    report.add("text template, 60 rows", Stopwatch.median { _ = try? template.merge(data) }, bytes: merged.bytes.count)
  }

  private static func measureOutline(_ folder: String, _ data: Record, _ report: inout BenchmarkReport) throws {
    let text = try source(folder + "/contract.md")
    report.add("compile an outline of 10 pages", Stopwatch.median { _ = try? CompiledOutline.compile(text) })
    let template = try CompiledOutline.compile(text)
    let document = try template.merge(data).document
    report.add("merge it into a document", Stopwatch.median { _ = try? template.merge(data) })
    for format in DocumentFormat.allCases {
      let writer = try format.writer()
      let bytes = try writer.write(document).bytes
      report.add(
        "write the document as \(format.endings[0])", Stopwatch.median { _ = try? writer.write(document) },
        bytes: bytes.count)
      let make: @Sendable () -> Void = {
        if let merged = try? template.merge(data) { _ = try? writer.write(merged.document) }
      }
      report.add("merge and write \(format.endings[0]), 1 worker", Stopwatch.median(make), bytes: bytes.count)
      report.add(
        "merge and write \(format.endings[0]), 2 workers", Stopwatch.perTask(workers: 2, make), bytes: bytes.count)
      if format == .docx {
        try measureFloor(bytes, writer, template, data, &report)
        report.add(
          "read the docx as a document", Stopwatch.median { _ = try? WordReader.read(bytes, named: "contract.docx") },
          bytes: bytes.count)
      }
    }
  }

  /// The time zlib needs, at level 6, for the parts of a DOCX that differ from document to document.
  private static func measureFloor(
    _ bytes: [UInt8], _ writer: DocumentWriter, _ template: CompiledOutline, _ data: Record,
    _ report: inout BenchmarkReport
  ) throws {
    let package = try ZipReader(bytes, named: "contract.docx")
    let changed: Set<String> = ["word/document.xml", "word/numbering.xml", "docProps/core.xml"]
    let parts = try package.entries.filter { changed.contains($0.name) }.map { try package.contents(of: $0) }
    let size = parts.reduce(0) { $0 + $1.count }
    let floor = Stopwatch.median {
      let packer = PartPacker()
      for part in parts { _ = packer.pack(part) }
    }
    report.add("zlib level 6 on its changed parts", floor, bytes: size)
    let whole = Stopwatch.median {
      if let merged = try? template.merge(data) { _ = try? writer.write(merged.document) }
    }
    report.add(
      "merge and write docx again", whole, bytes: bytes.count,
      note: "\(BenchmarkReport.ratio(whole, floor)) x zlib; aim: under 2 x")
  }

  private static func measureReaders(_ folder: String, _ report: inout BenchmarkReport) throws {
    for name in ["clients.csv", "clients.json"] {
      let path = folder + "/" + name
      let size = try FileBytes.read(path).count
      let time = Stopwatch.median(rounds: 3, least: 0) {
        guard var records = try? DataReader.records(contentsOf: path) else { return }
        while (try? records.next()) != nil {}
      }
      report.add("read \(name), 200,000 records", time, bytes: size, note: "aim: 50 MB/s")
    }
  }
}
