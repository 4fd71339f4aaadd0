import DocumentModel

/// In this part a block is a document's, not the template language's, and a list a document's, not the data's.
typealias Block = DocumentModel.Block
typealias List = DocumentModel.List

extension Group.Kind {
  var isAnnex: Bool { if case .annex = self { true } else { false } }
}
