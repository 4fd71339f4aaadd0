import Diagnostics
import TestKit
import Testing
import Values

/// Data that nobody wrote, in every format.
struct DataFuzzTests {
  @Test(arguments: ["yaml", "json", "jsonl", "csv"]) func mutatedDataIsReadOrFound(_ name: String) throws {
    let format = try #require(ReadingCasesTests.formats[name])
    let seeds = try CaseFile.all(in: "Cases").flatMap(\.cases).compactMap { $0[section: name] }
    #expect(!seeds.isEmpty)
    let finds = Fuzzing.finds(
      "data-\(name)", seeds: seeds.map { Array($0.utf8) }, tokens: FuzzTokens.data, rounds: 100
    ) { bytes in
      let pieces = format == .yaml ? [64 << 10] : [64 << 10, bytes.count > 1_000 ? 100 : 1, 7]
      let outcomes = pieces.map { ReadingCasesTests.records(bytes, format, $0).bare }
      // The first piece with Russian text in it tells its encoding: of broken text, that depends on where it is cut.
      if Set(outcomes).count > 1, String(validating: bytes, as: UTF8.self) != nil {
        return "the size of the pieces plays a part:"
      }
      return Self.change(of: bytes, format)
    }
    #expect(finds == [])
  }

  /// What is another value after it was written as JSON and read again; nil where nothing is.
  private static func change(of bytes: [UInt8], _ format: DataFormat) -> String? {
    let value: Value
    do throws(Faults) {
      value = try DataReader.value(of: bytes, named: "data", format: format)
    } catch {
      return error.diagnostics.contains { $0.severity == .error } ? nil : "no errors:"
    }
    let text = JSONEncoding().encode(value)
    do throws(Faults) {
      let again = try DataReader.value(of: Array(text.utf8), named: "again", format: .json)
      // A number that was written shorter, `1E+20`, is read as an account's number when it is written out.
      let isSame = JSONEncoding().encode(again).utf8.filter { $0 != 0x22 }.elementsEqual(
        text.utf8.filter { $0 != 0x22 })
      return isSame ? nil : "another value: \(text)"
    } catch {
      // What nests as deep as it may within a list of records is one level deeper than a file may be.
      return error.diagnostics.first?.code == .dataTooDeep ? nil : "not read again: \(text)"
    }
  }
}
