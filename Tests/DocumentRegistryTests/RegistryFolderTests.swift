import Diagnostics
import DocumentRegistry
import Foundation
import RegistryWorkload
import Testing

/// The files of revisions: each once, sound, and known by its digest.
@Suite struct RegistryFolderTests {
  @Test(arguments: ["догоВор", "договор и ещё", ""])
  func aFileThatTheDiskHasDamagedIsWrittenAnew(_ damage: String) throws {
    let scratch = try ScratchOffice()
    let bytes = Array("договор".utf8)
    let file = StoredFile(role: .document, name: "договор.txt", digest: SHA256(of: bytes), size: bytes.count)
    let folder = scratch.office.folder
    try folder.store([(file, bytes)])
    let path = folder.path(of: file)
    let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    try folder.store([(file, bytes)])
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == before)
    try Data(damage.utf8).write(to: URL(fileURLWithPath: path))
    try folder.store([(file, bytes)])
    #expect(try folder.content(of: file, owner: "1/2026") == bytes)
  }

  /// What a stopped program left is told, and is no fault.
  @Test func aFileOfNoRevisionIsNoted() throws {
    let scratch = try ScratchOffice()
    try scratch.fill()
    let bytes = Array("лишний".utf8)
    let file = StoredFile(role: .document, name: "лишний.txt", digest: SHA256(of: bytes), size: bytes.count)
    try scratch.office.folder.store([(file, bytes)])
    let report = try scratch.registry.verify(office: scratch.path, workers: 1, rebuilds: false)
    #expect(report.findings.map(\.severity) == [.note])
    #expect(report.findings.map(\.place?.file) == [scratch.office.folder.path(of: file)])
  }
}
