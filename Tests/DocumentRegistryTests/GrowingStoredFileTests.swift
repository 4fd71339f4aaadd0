import Diagnostics
import DocumentRegistry
import Files
import Foundation
import Testing
import Values

/// A file that is too long to be held lies in the registry as one that was put there at once.
@Suite struct GrowingStoredFileTests {
  @Test(arguments: [[], ["a"], ["place,number\r\n", "", "1,7/2026\r\n", String(repeating: "я", count: 100_000)]])
  func piecesComeToTheWhole(_ pieces: [String]) throws {
    let office = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: office) }
    let folder = RegistryFolder(office: office)
    let file = try GrowingStoredFile(.enclosure, "members.csv", in: folder)
    for piece in pieces { try file.append(Array(piece.utf8)) }
    let stored = try file.finish()
    let whole = Array(pieces.joined().utf8)
    #expect(stored == StoredFile(role: .enclosure, name: "members.csv", digest: SHA256(of: whole), size: whole.count))
    #expect(try FileBytes.read(folder.path(of: stored)) == whole)
    // Once more it takes the place of the first, and nothing else is left.
    let again = try GrowingStoredFile(.enclosure, "members.csv", in: folder)
    for piece in pieces { try again.append(Array(piece.utf8)) }
    #expect(try again.finish() == stored)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: office).filter { $0.hasSuffix("csv") }.count == 1)
  }

  /// A run that ends before the file is whole leaves none.
  @Test func whatIsNotFinishedIsNotThere() throws {
    let office = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: office) }
    do {
      let file = try GrowingStoredFile(.enclosure, "members.csv", in: RegistryFolder(office: office))
      try file.append([1, 2, 3])
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: office).sorted() == ["registry", "registry/files"])
  }
}
