import ArgumentParser
import Diagnostics
import Glibc
import Production
import Values

extension Console {
  /// Runs a command's work, says what came of it, and leaves with the exit code the findings ask for.
  func finish(_ work: (Console) throws(Faults) -> ProductionReport) throws {
    var report = ProductionReport()
    do throws(Faults) {
      report = try work(self)
    } catch {
      report.findings = error.diagnostics
    }
    if isJSON {
      result(JSONEncoding(indent: 2).encode(.record(report.record)))
    } else {
      self.report(report.findings)
      for line in report.told { say(Console.isTerminal ? line.printable : line) }
      for number in report.numbers { say(Console.isTerminal ? number.printable : number) }
      for file in report.files { say(Console.isTerminal ? file.path.printable : file.path) }
      Console.put(report.standardOutput)
    }
    if let code = report.exitCode { throw code }
  }
}

extension ProductionReport {
  /// 4 where the outside world failed, 3 where rules refuse it, 1 where the input has faults, nil without an error.
  fileprivate var exitCode: ExitCode? {
    let errors = findings.filter { $0.severity == .error }
    // As a shell has it for a program that was stopped by SIGINT.
    if errors.isEmpty { return findings.contains { $0.code == .runStopped } ? ExitCode(130) : nil }
    let blames = errors.map(\.code.blame)
    if blames.contains(.world) { return ExitCode(4) }
    return ExitCode(blames.contains(.rules) ? 3 : 1)
  }

  /// The shape of `--json`: `{"ok": …, "files": […], "diagnostics": […]}`, and behind it what a question's answer holds.
  fileprivate var record: Record {
    var record = Record([
      "ok": .bool(exitCode == nil),
      "files": .list(List(files.map { .record($0.record) })),
      "diagnostics": .list(List(findings.map { .record($0.record) })),
    ])
    if !numbers.isEmpty { record.set("numbers", .list(List(numbers.map { .text($0) }))) }
    for entry in answer.entries { record.set(entry) }
    return record
  }
}

extension ProductionReport.File {
  fileprivate var record: Record {
    Record(["path": .text(path), "format": .text(format), "bytes": .integer(byteCount)])
  }
}

extension Diagnostic {
  fileprivate var record: Record {
    var record = Record([
      "code": .text(code.rawValue), "severity": .text(severity.rawValue), "message": .text(message),
    ])
    if let place { record.set("place", .record(place.record)) }
    if !notes.isEmpty { record.set("notes", .list(List(notes.map { .record($0.record) }))) }
    if let hint { record.set("hint", .text(hint)) }
    return record
  }
}

extension Diagnostic.Note {
  fileprivate var record: Record {
    var record = Record(["message": .text(message)])
    if let place { record.set("place", .record(place.record)) }
    return record
  }
}

extension Place {
  fileprivate var record: Record {
    var record = Record(["file": .text(file)])
    if let part, !part.isEmpty { record.set("part", .text(part)) }
    if let line { record.set(part == nil ? "line" : "paragraph", .integer(line)) }
    if let column {
      record.set("column", .integer(column))
      record.set("length", .integer(length))
    }
    if let excerpt { record.set("excerpt", .text(excerpt)) }
    return record
  }
}
