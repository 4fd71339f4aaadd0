import Diagnostics
import DocumentRegistry
import Foundation
import Testing

@Suite("The content of a stored file") struct StoredContentTests {
  @Test func isGivenAsItWasRegisteredOrNotAtAll() throws {
    let office = try QuestionedOffice()
    let bytes = Array("Договор".utf8)
    let file = StoredFile(role: .document, name: "договор.txt", digest: SHA256(of: bytes), size: bytes.count)
    #expect(code(of: file, in: office) == .revisionFile)
    try office.folder.store([(file, bytes)])
    #expect(try office.folder.content(of: file, owner: "1/2026") == bytes)
    try Data("договор".utf8).write(to: URL(fileURLWithPath: office.folder.path(of: file)))
    #expect(code(of: file, in: office) == .revisionFile)
  }

  private func code(of file: StoredFile, in office: QuestionedOffice) -> DiagnosticCode? {
    do throws(Faults) {
      _ = try office.folder.content(of: file, owner: "1/2026")
      return nil
    } catch { return error.diagnostics.first?.code }
  }
}
