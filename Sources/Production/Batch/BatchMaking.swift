import Diagnostics
import Dispatch
import DocumentRegistry
import Files
import HandOver
import Synchronization

/// Makes the documents of a batch and enters them in the order of its list, by several workers.
///
/// A worker makes a portion of documents and puts their files into the registry under the names of their digests, which
/// nothing refers to yet. Whichever worker finds the next portion in order finished enters it: one wait for the disk and
/// one writing for all of it. So whatever stops the batch, what is entered are the first of its documents, each whole.
struct BatchMaking: Sendable {
  let desk: BatchDesk
  let batch: EntryState
  let facts: BatchFacts
  /// Where the working copies go, below the office's folder.
  let folder: String
  let checked: BatchCheck.Outcome
  let workers: Int
  /// What the list is called in findings.
  let source: String

  /// How many files may be open at a time: processes are usually allowed 1,024.
  private static let openFiles = 384
  /// Documents that are entered together.
  private static let most = 32

  private var formatCount: Int { max(1, desk.desk.order.formats.count) }
  /// Portions that are in work or wait to be entered; they bound what a batch of any length keeps in memory.
  private var window: Int { workers + 2 }
  private var portion: Int { max(1, min(Self.most, Self.openFiles / (formatCount * window))) }

  /// A portion that was made.
  fileprivate struct Portion: Sendable {
    var documents: [(document: BatchDesk.Document, staged: [StagedFile])] = []
    var faults: Faults?
  }

  fileprivate struct State {
    var intake: BatchIntake
    var row = 0
    var place = 0
    /// Portions that were handed out, entered, and are finished but not entered.
    var taken = 0
    var entered = 0
    var finished: [Int: Portion] = [:]
    var isEntering = false
    var isAtEnd = false
    var faults: Faults?
    var idle = 0
    var count: Int
    /// What the list is called in findings.
    let source: String
  }

  fileprivate enum Step {
    case make(portion: Int, [(place: Int, client: BatchClient)])
    case enter(Portion)
    case wait
    case leave
  }

  /// Makes the documents behind the first `made`, which are there already.
  ///
  /// - Returns: how many are there in the end.
  func run(_ intake: sending BatchIntake, after made: Int, _ control: RunControl<BatchProgress>) throws(Faults) -> Int {
    let state = Mutex(State(intake: intake, count: made, source: source))
    let wake = DispatchSemaphore(value: 0)
    state.withLock { $0.skip(made, checked) }
    DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
      while true {
        switch state.withLock({ $0.step(portion, window, checked, isStopped: control.isStopped()) }) {
        case .make(let number, let clients):
          let made = makePortion(clients)
          state.withLock { state in
            state.finished[number] = made
            state.wakeAll(wake)
          }
        case .enter(let portion):
          let faults = enter(portion)
          let progress = state.withLock { state in
            state.isEntering = false
            state.entered += 1
            if let faults { state.faults = faults } else { state.count += portion.documents.count }
            state.wakeAll(wake)
            return state.count
          }
          control.report(BatchProgress(stage: .making, done: progress, total: facts.count, faults: 0))
        case .wait: wake.wait()
        case .leave: return
        }
      }
    }
    return try state.withLock { state throws(Faults) in
      for portion in state.finished.values { portion.discard() }
      if let faults = state.faults { throw faults }
      return state.count
    }
  }

  private func makePortion(_ clients: [(place: Int, client: BatchClient)]) -> Portion {
    var portion = Portion()
    // The template is the same for all of them.
    var paths: Set<String> = []
    for (place, client) in clients {
      do throws(Faults) {
        let document = try desk.make(client, at: place, of: batch, facts, folder: folder)
        try desk.times.measure(.writing) { () throws(Faults) in
          try desk.desk.register.registry.folder.put(document.entry.files.contents, besides: &paths)
          portion.documents.append((document, []))
          try portion.stage(office: desk.desk.register.office.path)
        }
      } catch {
        portion.faults = error
        return portion
      }
    }
    return portion
  }

  /// Enters a portion as one whole, and gives its copies their names.
  private func enter(_ portion: Portion) -> Faults? {
    defer { portion.discard() }
    if let faults = portion.faults { return faults }
    let register = desk.desk.register
    do throws(Faults) {
      try desk.times.measure(.syncing) { () throws(Faults) in
        try WholeFile.syncFileSystem(of: register.registry.folder.path)
      }
      let entries = try desk.times.measure(.registering) { () throws(Faults) in
        try register.registry.write { writing in
          try portion.documents.map { document, _ in
            let stem = try writing.freeStem(document.stem)
            let issued = document.copies.issued.map {
              IssuedCopy(path: stem + $0.path.dropFirst(document.stem.count), digest: $0.digest)
            }
            return (try document.entry.enter(in: writing, issued, at: register), issued)
          }
        }
      }
      try desk.times.measure(.writing) { () throws(Faults) in try publish(portion, entries) }
      return nil
    } catch { return error }
  }

  /// What others have done to a document since it was entered is left as it is.
  private func publish(_ portion: Portion, _ entries: [(entry: Int, issued: [IssuedCopy])]) throws(Faults) {
    let register = desk.desk.register
    try register.registry.inTurn { () throws(Faults) in
      let unchanged = try register.registry.read { reading in
        try entries.map { entry, issued in
          try reading.issuedCopies(of: entry)
            == issued.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        }
      }
      for (position, entry) in entries.enumerated() where unchanged[position] {
        let (document, staged) = portion.documents[position]
        if entry.issued == document.copies.issued, staged.count == document.copies.copies.count {
          for file in staged { try file.publish(replacing: true) }
        } else {
          try WholeFile.write(
            zip(entry.issued, document.copies.copies).map { (register.office.path + "/" + $0.path, $1.bytes) },
            replacing: true)
        }
      }
    }
  }
}

extension BatchMaking.Portion {
  /// Writes the copies of the last document, without names for now.
  fileprivate mutating func stage(office: String) throws(Faults) {
    let last = documents.count - 1
    for copy in documents[last].document.copies.copies {
      let staged = try WholeFile.stage(
        copy.bytes, for: office + "/" + copy.path, replacing: true, isSynced: false)
      if let staged { documents[last].staged.append(staged) }
    }
  }

  fileprivate func discard() { for (_, staged) in documents { for file in staged { file.discard() } } }
}

extension BatchMaking.State {
  /// Passes over the clients whose documents are there.
  fileprivate mutating func skip(_ made: Int, _ checked: BatchCheck.Outcome) {
    while place < made, next(checked) != nil {}
  }

  private mutating func next(_ checked: BatchCheck.Outcome) -> BatchClient? {
    while row < checked.verdicts.count {
      let item = intake.next()
      let key = item?.client.map { ClientRowIDs.digest($0.id) } ?? 0
      // Somebody has saved the list meanwhile: nothing that was found of its rows holds any more.
      guard let item, key == checked.keys[row] else {
        faults = intake.failure ?? Faults(.listChanged(source))
        return nil
      }
      row += 1
      guard checked.verdicts[row - 1] == .chosen, let client = item.client else { continue }
      place += 1
      return client
    }
    return nil
  }

  fileprivate mutating func step(
    _ portion: Int, _ window: Int, _ checked: BatchCheck.Outcome, isStopped: Bool
  ) -> BatchMaking.Step {
    if faults != nil { return .leave }
    if isStopped { isAtEnd = true }
    if !isEntering, let next = finished.removeValue(forKey: entered) {
      isEntering = true
      return .enter(next)
    }
    if !isAtEnd, taken - entered < window {
      var clients: [(Int, BatchClient)] = []
      while clients.count < portion, let client = next(checked) { clients.append((place, client)) }
      if clients.count < portion { isAtEnd = true }
      if !clients.isEmpty {
        taken += 1
        return .make(portion: taken - 1, clients)
      }
    }
    if isAtEnd, entered == taken { return .leave }
    idle += 1
    return .wait
  }

  /// Whoever found nothing to do looks again.
  fileprivate mutating func wakeAll(_ wake: DispatchSemaphore) {
    for _ in 0..<idle { wake.signal() }
    idle = 0
  }
}
