import Diagnostics
import Foundation
import Merging
import OutlineTemplates
import TemplateLanguage
import TestKit
import Values

/// Fuzzing that follows what the code does with an input, by libFuzzer.
///
/// `Fuzzers seeds template|outline FOLDER` writes the cases as a corpus and the languages' words as `FOLDER.dict`;
/// `Fuzzers run template|outline FOLDER OPTION...` goes on from there with libFuzzer's options.
@main enum Fuzzers {
  static func main() {
    var arguments = CommandLine.arguments
    guard arguments.count > 3, let language = FuzzedLanguage(rawValue: arguments[2]) else {
      FileHandle.standardError.write(Data("Fuzzers seeds|run template|outline FOLDER [OPTION...]\n".utf8))
      exit(2)
    }
    if arguments[1] == "seeds" {
      do {
        try language.writeSeeds(to: arguments[3])
      } catch {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        exit(1)
      }
      return
    }
    arguments.removeSubrange(1...2)
    var count = CInt(arguments.count)
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    exit(
      pointers.withUnsafeMutableBufferPointer { buffer in
        var start = buffer.baseAddress
        return language == .template
          ? runDriver(&count, &start) { tryTemplate($0, $1) } : runDriver(&count, &start) { tryOutline($0, $1) }
      })
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ examine: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// The linker wants it, though the driver is told what to call.
@_cdecl("LLVMFuzzerTestOneInput") public func tryNothing(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt { 0 }

private func tryTemplate(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = SourceText(
    name: "fuzzed", text: String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
  let (scanned, scanFaults) = TagScanner.scan(source)
  let (statements, parseFaults) = StatementParser<String>.parse(
    TextPieces.pieces(from: scanned, in: source), in: source)
  var usage = FieldUsage(source: source)
  usage.collect(statements)
  precondition(Fuzzing.misplaced(scanFaults + parseFaults, in: source) == nil)
  return 0
}

private func tryOutline(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let one = CaseFile.Case(fuzzed: Array(UnsafeBufferPointer(start: bytes, count: count)))
  let files = one.sections.filter { $0.name.hasPrefix("file ") }.map { (String($0.name.dropFirst(5)), $0.text) }
  let source = SourceText(name: "fuzzed", text: one[section: "template"] ?? "")
  let limits = MergeLimits(steps: 5_000, depth: 100, outputBytes: 1 << 18, listLength: 2_000)
  do throws(Faults) {
    let outline = try CompiledOutline.compile(source, library: TextLibrary(files))
    _ = outline.usage()
    let data = try DataReader.record(of: Array((one[section: "data"] ?? "").utf8), named: "data.yaml", format: .yaml)
    _ = try outline.merge(data, settings: MergeSettings(isDraft: true, limits: limits))
  } catch {
    precondition(error.diagnostics.contains { $0.severity == .error })
  }
  return 0
}
