import Diagnostics
import DocumentRegistry
import Files
import Production

/// The files that letters bring: copies of documents as they leave the house.
struct LetterAttachments {
  let formats: [String]
  private let desk: RegistryDesk
  /// Gives PDF files for Word files, in their order.
  private let makePDF: PDFMaking
  /// PDF files that were made ahead, by entry.
  private var ready: [Int: Result<[UInt8], Faults>] = [:]

  typealias PDFMaking = ([(name: String, bytes: [UInt8])]) -> [Result<[UInt8], Faults>]

  static let pdf = "pdf"

  init(_ formats: [String], at desk: RegistryDesk, makePDF: @escaping PDFMaking) {
    self.formats = formats
    self.desk = desk
    self.makePDF = makePDF
  }

  /// What is read from the registry for them.
  private var masters: [String] { Set(formats.map { $0 == Self.pdf ? "docx" : $0 }).sorted() }

  /// The formats that a document lacks.
  func missing(in state: EntryState) -> [String] {
    let there = Set(state.revision?.files.filter { $0.role == .document }.map(\.format) ?? [])
    return masters.filter { !there.contains($0) }
  }

  /// The bytes that a letter will bring, as far as they are known before PDF files are made.
  func byteCount(of state: EntryState) -> Int {
    (state.revision?.files ?? []).filter { $0.role == .document && formats.contains($0.format) }
      .reduce(0) { $0 + $1.size }
  }

  var needsPDF: Bool { formats.contains(Self.pdf) }

  /// Makes the PDF files of several documents in one go, and forgets those before.
  mutating func makeAhead(_ states: [EntryState]) throws(Faults) {
    ready = [:]
    if !needsPDF { return }
    var files: [(entry: Int, name: String, bytes: [UInt8])] = []
    for state in states where ready[state.id] == nil {
      guard let copy = try copies(of: state, ["docx"]).first else { continue }
      files.append((state.id, copy.name, copy.bytes))
    }
    let made = makePDF(files.map { ($0.name, $0.bytes) })
    for (file, result) in zip(files, made) { ready[file.entry] = result }
  }

  /// The files of one letter with the names that people see.
  func files(of state: EntryState) throws(Faults) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    let plain = formats.filter { $0 != Self.pdf }
    if !plain.isEmpty {
      let copies = try copies(of: state, plain)
      for format in plain { files += copies.filter { $0.format == format }.map { ($0.name, $0.bytes) } }
    }
    if needsPDF {
      guard let copy = try copies(of: state, ["docx"]).first else { return files }
      let result = ready[state.id] ?? makePDF([(copy.name, copy.bytes)]).first
      guard let result else { throw Faults(.pdfMissing(copy.name)) }
      files.append((copy.name.withoutEnding + ".pdf", try result.get()))
    }
    return files
  }

  private func copies(
    of state: EntryState, _ formats: [String]
  ) throws(Faults) -> [(format: String, name: String, bytes: [UInt8])] {
    try CopiesInForce(of: state, at: desk, formats: formats).copies.copies.map {
      ($0.format, name(of: $0.path), $0.bytes)
    }
  }
}
