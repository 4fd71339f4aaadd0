import Diagnostics
import Dispatch
import Files
import Synchronization

/// Reads every file of every revision again and holds its digest against the journal.
struct FileCheck: Sendable {
  /// Something about one file of an entry.
  struct Found: Sendable {
    var entry: Int
    /// Whether it is about a copy that people work with.
    var isCopy: Bool
    var finding: Diagnostic
  }

  private struct Expected: Sendable {
    var entry: Int
    var path: String
    var digest: SHA256
    /// Whether it is a revision's own file; a copy to work with may be moved or thrown away.
    var isKept: Bool
    /// Whether it is a copy of what was agreed to, which stays as it was.
    var isApproved = false
    var owner: String
    var name: String
    /// The digests of copies that lay there before.
    var former: Set<SHA256> = []
  }

  private let expected: [Expected]

  /// - Parameters:
  ///   - recipients: those whose consents may have been proved by files.
  ///   - office: where the paths of copies begin; nil where copies are not looked at.
  init(_ states: [EntryState], _ recipients: [RecipientState] = [], folder: RegistryFolder, office: String?) {
    var seen: Set<String> = []
    var expected: [Expected] = []
    for state in states {
      let owner = state.facts.number.text
      for revision in state.revisions {
        for file in revision.files {
          let path = folder.path(of: file)
          if seen.insert(path).inserted {
            expected.append(
              Expected(entry: state.id, path: path, digest: file.digest, isKept: true, owner: owner, name: file.name))
          }
        }
      }
      guard let office else { continue }
      for copy in state.copies {
        let path = office + "/" + copy.path
        let former = Set(state.formerCopies.filter { $0.path == copy.path }.map(\.digest))
        expected.append(
          Expected(
            entry: state.id, path: path, digest: copy.digest, isKept: false, isApproved: state.isAgreed, owner: owner,
            name: copy.path, former: former))
      }
    }
    for recipient in recipients {
      for file in recipient.proofs {
        let path = folder.path(of: file)
        guard seen.insert(path).inserted else { continue }
        expected.append(
          Expected(
            entry: recipient.id, path: path, digest: file.digest, isKept: true, owner: recipient.address,
            name: file.name))
      }
    }
    self.expected = expected
  }

  var count: Int { expected.count }

  /// The findings in the order of the journal, and how many bytes were read.
  func run(workers: Int) -> (found: [Found], byteCount: Int) {
    let found = Mutex<[(position: Int, found: Found)]>([])
    let byteCount = Atomic<Int>(0)
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
      while true {
        // A few at a time, so that workers seldom meet.
        let start = next.add(16, ordering: .relaxed).oldValue
        if start >= expected.count { return }
        for position in start..<min(start + 16, expected.count) {
          var read = 0
          if let finding = finding(of: expected[position], &read) {
            let file = expected[position]
            found.withLock {
              $0.append((position, Found(entry: file.entry, isCopy: !file.isKept, finding: finding)))
            }
          }
          byteCount.add(read, ordering: .relaxed)
        }
      }
    }
    let ordered = found.withLock { $0.sorted { $0.position < $1.position }.map(\.found) }
    return (ordered, byteCount.load(ordering: .relaxed))
  }

  /// Notes about files of the registry that belong to nothing.
  func leftOver(_ paths: [String]) -> [Diagnostic] {
    let kept = Set(expected.lazy.filter(\.isKept).map(\.path))
    return paths.filter { !kept.contains($0) }.map { .fileLeftOver($0) }
  }

  private func finding(of file: Expected, _ byteCount: inout Int) -> Diagnostic? {
    do throws(Faults) {
      guard let (digest, read) = try FileDigest.measured(file.path) else {
        return file.isKept ? .fileLost(file.path, name: file.name, owner: file.owner) : nil
      }
      byteCount = read
      if digest == file.digest { return nil }
      if file.former.contains(digest) { return .copyOlder(file.path, owner: file.owner) }
      return file.isKept
        ? .fileChanged(file.path, name: file.name, owner: file.owner)
        : .copyChanged(file.path, owner: file.owner, isApproved: file.isApproved)
    } catch {
      return error.diagnostics.first
    }
  }
}
