package import Diagnostics
import Files
import Glibc
import Processes

/// Makes PDF files of Word files, by LibreOffice.
///
/// The same file need not give the same bytes twice: LibreOffice writes the time and an id of its own into every PDF,
/// and other versions and fonts give other pages. A PDF is a view of the document and never what is approved.
package struct PDFConverter: Sendable {
  /// A file to convert.
  package struct Input: Sendable {
    /// What diagnostics call it; the program never sees it.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// How long the program may take, in milliseconds: for its start, which can be slow the first time, and for each file.
  package struct Patience: Sendable {
    package var start: Int
    package var file: Int

    package init(start: Int = 60_000, file: Int = 30_000) {
      self.start = start
      self.file = file
    }
  }

  /// LibreOffice, as a path or a name on `PATH`.
  private let program: String
  /// Where its working folders are made, and removed again.
  private let workFolder: String
  private let patience: Patience

  /// Files of one start: a start takes seconds, and a program that reads thousands of files grows.
  private static let crowd = 50
  /// Starts in a row that give nothing; then the program itself is at fault.
  private static let barrenStarts = 3

  /// - Parameter program: nil for `soffice` on `PATH`.
  package init(program: String? = nil, workFolder: String = "/tmp", patience: Patience = Patience()) {
    self.program = program ?? "soffice"
    self.workFolder = workFolder
    self.patience = patience
  }

  /// What is said where the program is not on the system; nil where it is.
  ///
  /// - Parameters:
  ///   - path: the folders that programs are looked for in, with colons between them.
  ///   - name: what was to become a PDF.
  package func missingProgram(on path: String?, for name: String) -> Diagnostic? {
    let folders = program.contains("/") ? [""] : (path ?? "").split(separator: ":").map { $0 + "/" }
    if folders.contains(where: { access($0 + program, X_OK) == 0 }) { return nil }
    return .programMissing(program, name, error: ENOENT)
  }

  /// The PDF files in the order of the inputs; a file that comes to nothing takes no other with it.
  ///
  /// Several callers at once do not meet: each start has a profile of its own.
  package func convert(_ inputs: [Input]) -> [Result<[UInt8], Faults>] {
    var results: [Result<[UInt8], Faults>?] = Array(repeating: nil, count: inputs.count)
    var waiting = Array(inputs.indices)
    var barren = 0
    while !waiting.isEmpty {
      let batch = Array(waiting.prefix(Self.crowd))
      let outcome = start(on: batch.map { inputs[$0] })
      var left: [Int] = []
      for (position, index) in batch.enumerated() {
        if let result = outcome.results[position] { results[index] = result } else { left.append(index) }
      }
      // Whatever it stumbled over is the first that it did not finish.
      if let trouble = outcome.trouble, let first = left.first {
        barren = left.count == batch.count ? barren + 1 : 0
        let isBroken = barren >= Self.barrenStarts || outcome.concernsAllFiles
        for index in isBroken ? waiting : [first] where results[index] == nil {
          results[index] = .failure(Faults(trouble(inputs[index].name)))
        }
      } else {
        for index in left { results[index] = .failure(Faults(.notMade(inputs[index].name))) }
      }
      waiting.removeAll { results[$0] != nil }
    }
    return results.enumerated().map { $0.element ?? .failure(Faults(.notMade(inputs[$0.offset].name))) }
  }

  /// What one start gave.
  private struct Outcome {
    /// nil for a file that was not made.
    var results: [Result<[UInt8], Faults>?]
    /// The fault for the file it stumbled over; nil where it ended as it should.
    var trouble: ((String) -> Diagnostic)?
    var concernsAllFiles = false
  }

  private func start(on inputs: [Input]) -> Outcome {
    var outcome = Outcome(results: Array(repeating: nil, count: inputs.count))
    guard let folder = PassingFolder(in: workFolder) else {
      let reason = errno
      outcome.trouble = { .noWorkFolder($0, workFolder, error: reason) }
      outcome.concernsAllFiles = true
      return outcome
    }
    defer { folder.remove() }
    do throws(Faults) {
      // The names that people give can be anything; these sort in their order.
      for (position, input) in inputs.enumerated() {
        try WholeFile.write(input.bytes, to: "\(folder.path)/in/\(position + 1).docx", replacing: false)
      }
      try WholeFile.makeFolder(folder.path + "/out")
    } catch {
      let first = error.diagnostics
      outcome.trouble = { name in first.first ?? .notMade(name) }
      outcome.concernsAllFiles = true
      return outcome
    }
    let arguments =
      [
        // Two starts with one profile would hand their files to each other.
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "pdf", "--outdir", folder.path + "/out",
      ] + inputs.indices.map { "\(folder.path)/in/\($0 + 1).docx" }
    let deadline = patience.start + inputs.count * patience.file
    let end = StartedProgram(program, arguments, deadline: deadline, folder: folder.path).run()
    for position in inputs.indices {
      outcome.results[position] = WholePDF.read("\(folder.path)/out/\(position + 1).pdf").map { .success($0) }
    }
    let seconds = (deadline + 999) / 1000
    switch end.way {
    case .exited(0): break
    case .exited(let code): outcome.trouble = { .notMade($0, "the program ended with exit code \(code)") }
    case .signalled(let signal): outcome.trouble = { .notMade($0, "the program was ended by signal \(signal)") }
    case .overtime: outcome.trouble = { .overtime($0, seconds: seconds) }
    case .notStarted(let reason):
      outcome.trouble = { [program] name in .programMissing(program, name, error: reason) }
      outcome.concernsAllFiles = true
    }
    return outcome
  }
}
