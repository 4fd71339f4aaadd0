import Diagnostics
import DocumentRegistry
import Values

/// What is printed or posted, one after the other: files, documents of the registry, and whole batches of them.
struct PrintedSources {
  enum Item {
    case file(String)
    case document(EntryState, RegistryDesk)
  }

  private enum Member {
    case file(String)
    case entry(Int, RegistryDesk)
    /// The documents of a batch, whose entry this is.
    case batch(Int, RegistryDesk)
  }

  private let members: [Member]
  let count: Int
  /// Documents of batches that nobody is to get: rejected, withdrawn, or superseded by others.
  let leftOut: [String]

  private static let gone = [ApprovalState.Phase.rejected, .withdrawn, .superseded].map(\.rawValue)

  /// Documents of a batch whose states are read at a time.
  private static let portion = 64

  /// - Parameter office: opens the office, if a number is asked for.
  /// - Throws: every number that is unknown, and `batch-unfinished`.
  init(_ sources: [JoinOrder.Source], in office: () throws(Faults) -> RegistryDesk) throws(Faults) {
    var log = FaultLog()
    var members: [Member] = []
    var count = 0
    var leftOut: [String] = []
    var opened: RegistryDesk?
    for source in sources {
      if case .file(let path) = source {
        members.append(.file(path))
        count += 1
        continue
      }
      let desk = if let opened { opened } else { try office() }
      opened = desk
      guard let (member, size, gone) = log.attempt({ () throws(Faults) in try Self.found(source, at: desk) }) else {
        continue
      }
      members.append(member)
      count += size
      leftOut += gone
    }
    try log.check()
    self.members = members
    self.count = count
    self.leftOut = leftOut
  }

  private static func found(_ source: JoinOrder.Source, at desk: RegistryDesk) throws(Faults) -> (
    Member, Int, gone: [String]
  ) {
    switch source {
    case .file(let path): return (.file(path), 1, [])
    case .document(let number), .batch(let number):
      let (entry, batch) = try desk.registry.read { reading in
        let entry = try reading.entry(number)
        return (entry, try Self.batchCount(try reading.state(of: entry), reading))
      }
      if let batch {
        let gone = try gone(of: entry, at: desk)
        return (.batch(entry, desk), batch - gone.count, gone)
      }
      if case .batch = source { throw Faults(.notABatch(number)) }
      return (.entry(entry, desk), 1, [])
    }
  }

  /// How many documents a batch has; nil for an entry that is none.
  ///
  /// - Throws: `batch-unfinished`: what is printed and posted in part is never missed until somebody asks for it.
  private static func batchCount(_ state: EntryState, _ reading: RegistryReading) throws -> Int? {
    guard let facts = state.facts.batch else { return nil }
    let count = try reading.memberCount(of: state.id)
    if count < facts.count { throw Faults(.batchUnfinished(state.facts.number.text, made: count, of: facts.count)) }
    return count
  }

  /// Gives each in its order, until `take` wants no more.
  func each(_ take: (Item) throws(Faults) -> Bool) throws(Faults) {
    for member in members {
      switch member {
      case .file(let path):
        if try !take(.file(path)) { return }
      case .entry(let entry, let desk):
        let state = try desk.registry.read { try $0.state(of: entry) }
        if try !take(.document(state, desk)) { return }
      case .batch(let batch, let desk):
        var place = 0
        while let (states, last) = try Self.portion(of: batch, after: place, at: desk) {
          place = last
          for state in states where !Self.gone.contains(state.state) {
            if try !take(.document(state, desk)) { return }
          }
        }
      }
    }
  }

  private static func gone(of batch: Int, at desk: RegistryDesk) throws(Faults) -> [String] {
    var numbers: [String] = []
    var place = 0
    while true {
      let members = try desk.registry.read { try $0.members(of: batch, after: place, most: 1000) }
      guard let last = members.last?.place else { return numbers }
      place = last
      numbers += members.filter { gone.contains($0.state) }.map(\.number)
    }
  }

  private static func portion(
    of batch: Int, after place: Int, at desk: RegistryDesk
  ) throws(Faults) -> (states: [EntryState], last: Int)? {
    try desk.registry.read { reading in
      let members = try reading.members(of: batch, after: place, most: portion)
      guard let last = members.last?.place else { return nil }
      return (try members.map { try reading.state(of: $0.entry) }, last)
    }
  }
}
