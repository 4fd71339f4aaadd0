import Diagnostics
import DocumentRegistry
import Foundation
import RegistryWorkload
import Values

/// Measures the registry, and prints what it finds as JSON for `run`.
///
/// ```
/// RegistryBenchmarks rates FOLDER COUNT    entries and decisions a second beside bare inserts of the same rows
/// RegistryBenchmarks syncing FOLDER COUNT  ways of bringing a revision's files to the disk
/// RegistryBenchmarks fill FOLDER COUNT     so many entries in the registry of an office, without files
/// RegistryBenchmarks files FOLDER MB       entries with files of a megabyte, to be verified
/// RegistryBenchmarks verify FOLDER         verifies them, and says how long that took
/// ```
@main
struct RegistryBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    let folder = arguments[2]
    let count = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
    switch arguments[1] {
    case "rates": print(try WritingRates(folder, count).json)
    case "syncing": print(try FileSyncing(folder, count).json)
    case "fill": try FilledRegistry.fill(folder, count)
    case "files": try FilledRegistry.fillFiles(folder, megabytes: count)
    default:
      let start = ContinuousClock.now
      let report = try Registry(RegistryFolder(office: folder)).verify(office: folder, workers: 2, rebuilds: false)
      print(ContinuousClock.now - start, report.files, report.findings.count)
    }
  }
}

/// The seconds that a piece of work takes by the clock.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try work()
  let spent = (ContinuousClock.now - start).components
  return Double(spent.seconds) + Double(spent.attoseconds) / 1e18
}

func figures(_ figures: KeyValuePairs<String, Double>) -> String {
  "{" + figures.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
}
