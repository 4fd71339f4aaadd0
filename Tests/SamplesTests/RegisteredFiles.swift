import DocumentRegistry
import Foundation
import Production

/// The files that the registry keeps of a document: they have no draft mark.
struct RegisteredFiles {
  /// By format.
  let documents: [String: [UInt8]]

  init(of report: ProductionReport, office: String) throws {
    let folder = RegistryFolder(office: office)
    var documents: [String: [UInt8]] = [:]
    if let number = report.numbers.first {
      let state = try Registry(folder).read { try $0.state(of: try $0.entry(number)) }
      for file in state.revision?.files ?? [] where file.role == .document {
        documents[file.format] = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path(of: file))))
      }
    }
    self.documents = documents
  }
}
