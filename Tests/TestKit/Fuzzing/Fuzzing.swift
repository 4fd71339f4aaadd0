package import Diagnostics
import Foundation

/// Gives mutated inputs to something that has to bear them, and says which it did not.
///
/// The ordinary suite tries a few hundred. `ENGROSS_FUZZ_SECONDS` goes on that long, `ENGROSS_FUZZ_SEED` begins
/// elsewhere, `ENGROSS_FUZZ_INPUT` gives the bytes of one file instead.
package enum Fuzzing {
  /// More processor time than this for one input is a hang.
  static let patience = 2.0
  /// More finds than these say the same.
  private static let most = 5

  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["ENGROSS_FUZZ_SECONDS"].flatMap(Double.init)
  private static let seed = environment["ENGROSS_FUZZ_SEED"].flatMap(UInt64.init) ?? 2026

  /// What did not hold, with the inputs as short as they could be made.
  ///
  /// - Parameters:
  ///   - rounds: how many inputs the ordinary suite tries.
  ///   - examine: says what is wrong with what came of an input; what stands before the first colon is the kind of it.
  package static func finds(
    _ name: String, seeds: [[UInt8]], tokens: [String], rounds: Int, _ examine: @escaping ([UInt8]) -> String?
  ) -> [String] {
    if let path = environment["ENGROSS_FUZZ_INPUT"] {
      guard let bytes = FileManager.default.contents(atPath: path) else { return ["\(path) cannot be read"] }
      return timed([UInt8](bytes), examine).map { [$0] } ?? []
    }
    let input = InputAtHand(name)
    let examine = { (bytes: [UInt8]) in
      input.hold(bytes)
      return timed(bytes, examine)
    }
    if seconds != nil { report("fuzzing \(name) with seed \(seed); the input at hand stands in \(input.path)") }
    var mutator = Mutator(seeds: seeds, tokens: tokens, seed: seed)
    var finds: [String] = []
    var round = 0
    let begin = ContinuousClock.now
    while seconds.map({ ContinuousClock.now - begin < .seconds($0) }) ?? (round < rounds), finds.count < most {
      round += 1
      let bytes = mutator.next()
      guard let wrong = examine(bytes) else { continue }
      let short = wrong.hasPrefix(tooLong) ? bytes : shortened(bytes, kind(of: wrong), examine)
      let path = input.keep(short, as: "\(round)")
      finds.append(
        "round \(round): \(examine(short) ?? wrong)\n\(path)\n\(String(decoding: short.prefix(2_000), as: UTF8.self))")
      if seconds != nil { report("fuzzing \(name): \(finds[finds.count - 1])") }
    }
    input.release()
    if seconds != nil {
      report("fuzzing \(name): \(round) inputs in \(ContinuousClock.now - begin), \(finds.count) finds")
    }
    return finds
  }

  private static let tooLong = "takes too long"

  private static func timed(_ bytes: [UInt8], _ examine: ([UInt8]) -> String?) -> String? {
    let begin = processorTime()
    let wrong = examine(bytes)
    let time = processorTime() - begin
    return wrong ?? (time > patience ? "\(tooLong): \(time) s" : nil)
  }

  /// The time of this thread alone, whatever else the machine does.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func kind(of wrong: String) -> Substring { wrong.prefix { $0 != ":" } }

  /// The input without everything that can go while the same kind of thing is wrong with it.
  private static func shortened(_ bytes: [UInt8], _ wanted: Substring, _ examine: ([UInt8]) -> String?) -> [UInt8] {
    var short = bytes
    var size = max(1, bytes.count / 2)
    var trials = 2_000
    while size > 0, trials > 0 {
      var start = 0
      while start < short.count, trials > 0 {
        trials -= 1
        let less = Array(short[..<start]) + short[min(short.count, start + size)...]
        if let wrong = examine(less), kind(of: wrong) == wanted { short = less } else { start += size }
      }
      size /= 2
    }
    return short
  }

  static func report(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}

extension Fuzzing {
  /// What is wrong with findings that point where nothing is; nil where all point into the text.
  package static func misplaced(_ diagnostics: [Diagnostic], in source: SourceText) -> String? {
    for diagnostic in diagnostics {
      if diagnostic.message.isEmpty { return "no message: \(diagnostic.code.rawValue)" }
      guard let place = diagnostic.place else { return "no place: \(diagnostic.message)" }
      guard place.file == source.name else { continue }
      guard let line = place.line, (1...source.lineCount).contains(line), (place.column ?? 1) >= 1, place.length >= 0
      else { return "misplaced: \(place) \(diagnostic.message)" }
    }
    return nil
  }
}
