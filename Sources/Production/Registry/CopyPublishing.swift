package import Diagnostics
import DocumentModel
package import DocumentRegistry
import Files
import Values

/// Puts an entry's working copies into the office after what gave rise to them was committed.
///
/// Programs that decide about one entry come here in any order, and one may be stopped before it comes here at all. So
/// this is done in turn, and what lies in `documents` afterwards is what the registry says by then, whoever wrote it.
package struct CopyPublishing {
  private let desk: RegistryDesk
  private let entry: Int

  package init(desk: RegistryDesk, entry: Int) {
    self.desk = desk
    self.entry = entry
  }

  /// What came of it.
  package struct Outcome {
    /// The copies that are in the office now.
    package var copies: [WorkingCopies.Copy] = []
    package var findings: [Diagnostic] = []
  }

  /// Writes the copies that the registry says are in force.
  ///
  /// A copy that somebody changed since it was given out is kept under another name, and that is told. What cannot be
  /// written is told too: the decision stands all the same.
  /// - Parameters:
  ///   - made: the copies that this program issued; others are made where the registry says others by now.
  ///   - earlier: the copies that were given out before.
  ///   - replaces: whether files that were never given out give way without a trace.
  ///   - number: the document's.
  ///   - done: what did happen, for whoever reads that a copy is missing: `is decided`.
  package func publish(
    _ made: WorkingCopies, earlier: [IssuedCopy], replaces: Bool = false, number: String, done: String
  ) -> Outcome {
    var outcome = Outcome()
    do throws(Faults) {
      try desk.registry.inTurn { () throws(Faults) in
        let state = try desk.registry.read { try $0.state(of: entry) }
        var copies = made
        if state.copies != made.issued {
          let inForce = try CopiesInForce(of: state, at: desk)
          // Whoever issued them otherwise, an older Engross, has put them there.
          guard inForce.copies.issued == state.copies else { return }
          copies = inForce.copies
          outcome.findings += inForce.findings
        }
        try write(copies, state, earlier: earlier, replaces: replaces, &outcome)
      }
    } catch {
      let path = made.copies.first.map { desk.office.path + "/" + $0.path }
      outcome.findings.append(.copyUnwritten(path, number: number, done: done, error))
    }
    return outcome
  }

  private func write(
    _ copies: WorkingCopies, _ state: EntryState, earlier: [IssuedCopy], replaces: Bool, _ outcome: inout Outcome
  ) throws(Faults) {
    let known = GivenCopies(state, earlier: earlier)
    let kept = Set(copies.copies.map(\.path))
    var gone: [String] = []
    for path in known.paths where !replaces || !kept.contains(path) {
      let file = desk.office.path + "/" + path
      if !kept.contains(path), try isOthers(path) { continue }
      guard let digest = try FileDigest.of(file) else { continue }
      if known.isOurs(digest, at: path) {
        if !kept.contains(path) { gone.append(file) }
        continue
      }
      let aside = Self.aside(file, on: desk.moment.day)
      try WholeFile.rename(file, to: aside)
      outcome.findings.append(.copySetAside(file, to: aside))
    }
    try WholeFile.write(copies.copies.map { (desk.office.path + "/" + $0.path, $0.bytes) }, replacing: true)
    outcome.copies = copies.copies
    for file in gone {
      do throws(Faults) { try WholeFile.remove(file) } catch { outcome.findings.append(.copyLeft(file, error)) }
    }
  }

  /// A name that this entry gave up may be another's by now.
  private func isOthers(_ path: String) throws(Faults) -> Bool { try desk.registry.read { try $0.hasCopy(at: path) } }

  /// Writes those of the copies in force anew in whose place an older one of ours lies, as a program leaves them that
  /// is stopped between a decision and its copies.
  ///
  /// - Parameter missing: whether those that are not there are written too.
  func mend(missing: Bool = false) throws(Faults) {
    try desk.registry.inTurn { () throws(Faults) in
      let state = try desk.registry.read { try $0.state(of: entry) }
      let known = GivenCopies(state)
      var stale: Set<String> = []
      for copy in state.copies {
        let digest = try FileDigest.of(desk.office.path + "/" + copy.path)
        if digest.map({ known.isOlder($0, at: copy.path) }) ?? missing { stale.insert(copy.path) }
      }
      if stale.isEmpty { return }
      let copies = try CopiesInForce(of: state, at: desk).copies
      guard copies.issued == state.copies else { return }
      let files = copies.copies.filter { stale.contains($0.path) }
      try WholeFile.write(files.map { (desk.office.path + "/" + $0.path, $0.bytes) }, replacing: true)
    }
  }

  /// A free name beside a file: `Договор 7-2026, changed 2026-11-26.docx`.
  private static func aside(_ path: String, on day: CalendarDate) -> String {
    let point = path.lastIndex(of: ".") ?? path.endIndex
    var count = 1
    while true {
      let name = "\(path[..<point]), changed \(day)" + (count == 1 ? "" : " (\(count))") + path[point...]
      if !FolderListing.exists(name) { return name }
      count += 1
    }
  }
}

/// By which a file in `documents` is known as ours, which nobody has written into.
struct GivenCopies {
  private let state: EntryState
  private let given: [IssuedCopy]
  /// Those whose content came back and is in the registry.
  private let taken: Set<SHA256>

  /// - Parameter earlier: copies that were given out before, also under other paths than those in force.
  init(_ state: EntryState, earlier: [IssuedCopy] = []) {
    self.state = state
    given = state.formerCopies + earlier
    taken = Set(state.revisions.flatMap(\.files).filter { $0.role == .original }.map(\.digest))
  }

  /// Where copies lie or have lain, each once, in the order in which they were given out.
  var paths: [String] {
    var seen: Set<String> = []
    return (given + state.copies).map(\.path).filter { seen.insert($0).inserted }
  }

  /// Whether nothing is lost where a file of this digest is replaced.
  func isOurs(_ digest: SHA256, at path: String) -> Bool {
    taken.contains(digest) || (given + state.copies).contains { $0.path == path && $0.digest == digest }
  }

  /// Whether a file of this digest was given out at that path before the copy that is in force.
  func isOlder(_ digest: SHA256, at path: String) -> Bool {
    let copy = IssuedCopy(path: path, digest: digest)
    return given.contains(copy) && !state.copies.contains(copy)
  }
}
