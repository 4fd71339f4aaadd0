import Catalogue
import Diagnostics
import DocumentRegistry
import Files
import HandOver
import Values

/// Everything that the documents of one batch share, and how one of them is made.
struct BatchDesk: Sendable {
  let desk: OfficeDesk
  let template: (name: String, bytes: [UInt8])
  let author: StaffMember?
  let condition: BatchCondition?
  let pattern: NumberPattern
  /// Whether a careful reader looks at every document, and not at a sample of them.
  var reviewsAll = false
  let marking: MarkingMemory
  /// Where it is noted how long things take.
  var times: StageTimes?

  /// The desk for one client: with the card, the packages and the details that a list brings.
  func desk(for client: BatchClient) throws(Faults) -> OfficeDesk {
    var desk = desk
    if let card = client.card {
      desk.catalogue = try desk.catalogue.with(client: card).catalogue
      desk.order.card = card
    }
    if !client.packages.isEmpty {
      desk.order.packages = client.packages
      desk.order.choosesPackages = false
      // It may not be among them.
      desk.order.marked = nil
    }
    if !client.details.entries.isEmpty { desk.details = desk.details.overlaid(with: client.details) }
    return desk
  }

  /// What became of a client's row before anything is written.
  enum Checked {
    case chosen([Diagnostic])
    /// The condition of the batch leaves it out.
    case leftOut
  }

  /// Makes the document as it would be made, with a number that is none yet, and throws what is wrong with it.
  ///
  /// Of a row that is at fault itself its document is made all the same, with the packages that it means most likely,
  /// so that all can be mended at once; where these cannot be told, its client's card is checked.
  ///
  /// - Parameter position: of the row, counted from 0.
  func check(_ item: BatchIntake.Item, at position: Int, number: EntryNumber) throws(Faults) -> Checked {
    guard let client = item.client else { throw Faults(item.faults) }
    let lacking = packageFaults(of: client, item.row)
    let faults = item.faults.isEmpty ? [] : item.faults + lacking
    if !faults.isEmpty { throw Faults(faults + item.doubts + further(than: faults, client, number)) }
    let desk = try desk(for: client)
    if let condition, try !condition.holds(for: client.id, desk) { return .leftOut }
    if !lacking.isEmpty { throw Faults(lacking + item.doubts + cardFaults(of: client)) }
    let isReviewed = reviewsAll || position < Self.reviewedFirst || position % Self.reviewedEvery == 0
    let made = try desk.made(
      for: client.id, number: number, parent: desk.parent(of: client.id), isReviewed: isReviewed)
    return .chosen(item.doubts + made.findings)
  }

  /// Reading a document takes longer than making ten of them, and documents of one template have their faults in common:
  /// the first of a batch are read, and some of the others.
  private static let reviewedFirst = 20
  private static let reviewedEvery = 50

  private func packageFaults(of client: BatchClient, _ row: ReadRow?) -> [Diagnostic] {
    let isSaid = !desk.order.packages.isEmpty || desk.order.choosesPackages
    guard client.lacksPackage, desk.asks.packages, !isSaid, let place = row?.named?.place else { return [] }
    return [.rowWithoutPackage(at: place)]
  }

  /// What else is wrong with a row at fault.
  private func further(
    than faults: [Diagnostic], _ client: BatchClient, _ number: EntryNumber
  ) -> [Diagnostic] {
    guard let packages = client.likelyPackages, !faults.contains(where: { $0.code == .rowWithoutPackage }) else {
      return cardFaults(of: client)
    }
    var likely = client
    likely.packages = packages
    do throws(Faults) {
      let desk = try desk(for: likely)
      return try desk.made(for: likely.id, number: number, parent: desk.parent(of: likely.id), isReviewed: false)
        .findings
    } catch { return error.diagnostics }
  }

  private func cardFaults(of client: BatchClient) -> [Diagnostic] {
    do throws(Faults) {
      let desk = try desk(for: client)
      return desk.catalogue.findings(forClient: client.id, on: desk.date, clientSigns: desk.asks.clientSigns)
    } catch { return error.diagnostics }
  }

  /// A document of the batch, ready to be entered.
  struct Document: Sendable {
    var entry: NewEntry
    var copies: WorkingCopies
    var stem: String
  }

  /// - Parameter folder: where its copies go, below the office's folder.
  func make(
    _ client: BatchClient, at place: Int, of batch: EntryState, _ facts: BatchFacts, folder: String
  ) throws(Faults) -> Document {
    let desk = try times.measure(.merging) { () throws(Faults) in try self.desk(for: client) }
    let number = facts.numbers.number(at: place, pattern, date: desk.date)
    let parent = try desk.parent(of: client.id)
    // It was looked at when the list was checked.
    let made = try desk.made(
      for: client.id, number: number, parent: parent, isReviewed: false, keepsText: true, times: times)
    return try times.measure(.packing) { () throws(Faults) in
      let entry = NewEntry(
        made, of: desk, number: number, client: client.id, parent: parent, template: template, author: author,
        membership: Membership(batch: batch.id, place: place))
      let stem = folder + "/" + made.name
      let copies = try entry.copies(of: made, stem: stem, at: desk, remembering: marking)
      return Document(entry: entry, copies: copies, stem: stem)
    }
  }
}
