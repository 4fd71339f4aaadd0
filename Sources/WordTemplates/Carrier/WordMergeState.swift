import DocumentModel
import Merging
import OpenXML
import Writers

/// What the parts of one document share while they are merged.
final class WordMergeState {
  /// How many characters of values XML cannot hold.
  var replacedCharacters = 0
  private var putOut: Set<String> = []
  private var counters: WordCounters
  /// What blocks and pictures are written with, where the template has any.
  let supply: FragmentSupply?
  /// How many annexes the outlines have so far.
  var annexes = 0
  /// Those of this document, once there are some.
  private(set) var fragments: FragmentWriter?
  /// How often each bookmark and shape of the template was put out.
  private var bookmarkCounts: [String: Int] = [:]
  private var shapeCounts: [String: Int] = [:]
  /// The number of the bookmark that is open now, by the template's number.
  private var openBookmarks: [String: Int] = [:]

  /// The properties of the template's section that an included file would interrupt.
  private(set) var section: XMLElement?
  /// nil where nothing refers to a number.
  var clauses: ClauseCount?
  private(set) var lists: MadeLists
  /// The notes written so far, for their parts.
  var notes: [NoteKind: WrittenNotes] = [:]

  init(_ largest: LargestNumbers, clauses: ClauseCount?, lists: MadeLists, supply: FragmentSupply?) {
    self.clauses = clauses
    self.lists = lists
    for (kind, last) in largest.notes { notes[kind] = WrittenNotes(last: last) }
    counters = WordCounters(drawing: largest.drawing, bookmark: largest.bookmark)
    self.supply = supply
  }

  /// What writes blocks and pictures into the document; nil where the template has none.
  func fragments(in language: MergeSettings.Language) -> FragmentWriter? {
    if let fragments { return fragments }
    guard let supply else { return nil }
    let writer = FragmentWriter(supply.fragments, language: language == .english ? .english : .russian)
    fragments = writer
    return writer
  }

  /// Writes something with the document's numbers.
  func write<Failure: Error>(
    _ markup: (inout WordCounters) throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    counters.list = lists.last
    defer { lists.last = counters.list }
    return try markup(&counters)
  }

  /// Whether what is named so was not put out before.
  func isFirst(_ key: String) -> Bool { putOut.insert(key).inserted }

  /// A number that no drawing of the document has.
  func nextDrawingID() -> Int { counters.nextDrawing() }

  /// A number for the beginning of a bookmark, and the same for its end.
  func bookmarkID(of id: String) -> Int {
    if let open = openBookmarks.removeValue(forKey: id) { return open }
    let number = counters.nextBookmark()
    openBookmarks[id] = number
    return number
  }

  /// The bookmark's own name the first time, later ones with a number; Word allows 40 characters.
  func bookmarkName(of name: String) -> String {
    let count = bookmarkCounts[name, default: 0] + 1
    bookmarkCounts[name] = count
    let own = count == 1 ? name : "\(name.prefix(32))_\(count)"
    clauses?.note(own)
    return own
  }

  /// A number for a note that is written next.
  func beginNote(_ kind: NoteKind) -> Int {
    notes[kind, default: WrittenNotes()].last += 1
    return lastNote(kind)
  }

  func lastNote(_ kind: NoteKind) -> Int { notes[kind]?.last ?? 0 }

  /// The name that a bookmark of the template had last.
  func lastName(ofBookmark name: String) -> String {
    let count = bookmarkCounts[name, default: 1]
    return count == 1 ? name : "\(name.prefix(32))_\(count)"
  }

  func note(_ event: WordEvent) {
    switch event {
    case .paragraph(let place): clauses?.begin(place)
    case .bookmark(let name): clauses?.note(name)
    case .section(let properties): section = properties
    case .restart(let ids):
      for id in ids where lists.restart(id) { clauses?.restart(id) }
    }
  }

  func shapeID(of id: String) -> String {
    let count = shapeCounts[id, default: 0] + 1
    shapeCounts[id] = count
    return count == 1 ? id : "\(id)_\(count)"
  }
}

/// Notes that were written where they are cited.
struct WrittenNotes {
  var markup: [UInt8] = []
  /// The largest number of a note.
  var last = 0
  /// What the notes' part refers to besides what it does in the template.
  var relationships = MadeRelationships()
}

/// The largest numbers that the template itself gives to what must not share them.
struct LargestNumbers: Sendable {
  var drawing = 0
  var bookmark = 0
  var notes: [NoteKind: Int] = [:]

  /// Takes down those of a part.
  mutating func note(_ root: TemplateNode) {
    root.walk { node in
      switch node.name {
      case "wp:docPr", "pic:cNvPr": drawing = max(drawing, Self.number(node.value("id")))
      case "w:footnote": notes[.footnote] = max(notes[.footnote] ?? 0, Self.number(node.value("w:id")))
      case "w:endnote": notes[.endnote] = max(notes[.endnote] ?? 0, Self.number(node.value("w:id")))
      case "w:bookmarkStart": bookmark = max(bookmark, Self.number(node.value("w:id")))
      default: break
      }
      return true
    }
  }

  /// Numbers near the end of what the schema allows are started over from the middle.
  private static func number(_ text: String?) -> Int { min(text.flatMap { Int($0) } ?? 0, Int(Int32.max) / 2) }
}
