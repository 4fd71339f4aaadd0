import Diagnostics
import Glibc
import OpenXML
import Values
import WordTemplates

/// What a Word template costs in one process: compiled once, merged, written as bytes; and what the same bytes cost at least.
struct WordMeasures {
  private let folder: String
  private let bytes: [UInt8]
  private let template: CompiledWordTemplate
  private let data: Record

  init(_ folder: String) throws {
    self.folder = folder
    bytes = try FileBytes.read(folder + "/template.docx")
    template = try CompiledWordTemplate.compile(bytes, named: "template.docx")
    data = try DataReader.record(contentsOf: folder + "/filled.json")
  }

  func measure(_ report: inout BenchmarkReport) throws {
    report.add(
      "compile a Word template of 10 pages",
      Stopwatch.median { _ = try? CompiledWordTemplate.compile(bytes, named: "template.docx") })
    let file = try template.merge(data).write()
    try measureDocument(file, &report)
    try measureRows(&report)
  }

  /// Only merges, so that a profiler sees nothing else.
  func repeatMerges(_ count: Int) throws {
    for _ in 0..<count { _ = try template.merge(data).write() }
  }

  private func measureDocument(_ file: [UInt8], _ report: inout BenchmarkReport) throws {
    let merging = Stopwatch.median { _ = try? template.merge(data) }
    report.add("merge it, 60 fields and 20 rows", merging)
    let whole = Stopwatch.median { _ = try? template.merge(data).write() }
    let changed = try changedParts(file)
    let plain = Stopwatch.median {
      let packer = PartPacker()
      for part in changed.parts { _ = packer.pack(part) }
    }
    report.add("merge and write it as bytes", whole, bytes: changed.size, note: "aim: under 0.06 ms")
    report.add(
      "zlib level 6 on its changed parts", plain, bytes: changed.size,
      note: "\(BenchmarkReport.ratio(plain, whole)) x merge and write")
    let packer = PartPacker()
    let least = changed.parts.reduce(0) { $0 + packer.pack($1).packed.count }
    report.add(
      "bytes of the changed parts", Double(changed.packed) / 1000, unit: "kB",
      note: "\(BenchmarkReport.ratio(Double(changed.packed), Double(least))) x zlib's")
  }

  /// The parts that differ from document to document, and how many bytes they have in the file.
  private func changedParts(_ file: [UInt8]) throws -> (parts: [[UInt8]], size: Int, packed: Int) {
    let zip = try ZipReader(file, named: "template.docx")
    let entries = zip.entries.filter { ["word/document.xml", "word/header.xml"].contains($0.name) }
    let parts = try entries.map { try zip.contents(of: $0) }
    return (
      parts, parts.reduce(0) { $0 + $1.count }, try entries.reduce(0) { $0 + (try zip.packed(of: $1).packed.count) }
    )
  }

  private func measureRows(_ report: inout BenchmarkReport) throws {
    var first: Double?
    for count in [200, 2_000, 20_000] {
      var data = data
      let lines = try DataReader.record(contentsOf: folder + "/lines-\(count).json")
      for entry in lines.entries { data.set(entry) }
      let time = Stopwatch.median(rounds: 5) { _ = try? template.merge(data).write() }
      report.add(
        "merge and write \(count) rows", time,
        note: "\(BenchmarkReport.ratio(time * 1000, Double(count))) µs a row"
          + (first.map { ", \(BenchmarkReport.ratio(time / Double(count), $0)) x; aim: 1 x" } ?? ""))
      if first == nil { first = time / Double(count) }
    }
  }

  /// What the system needs for as many files of the same size, in a loop that does nothing else.
  func measureFiles(_ count: Int, in place: String, _ report: inout BenchmarkReport) throws {
    let file = try template.merge(data).write()
    for (name, syncs) in [("the same bytes written, synced and named", true), ("the same without sync", false)] {
      mkdir("\(place)-\(syncs)", 0o777)
      let time = Stopwatch.once {
        for number in 0..<count {
          let path = "\(place)-\(syncs)/\(number).docx"
          let descriptor = open(path + ".part", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
          _ = file.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
          if syncs { fsync(descriptor) }
          close(descriptor)
          rename(path + ".part", path)
        }
      }
      report.add(name, time / Double(count))
    }
  }
}
