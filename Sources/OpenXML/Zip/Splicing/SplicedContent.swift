/// What a merge made of a ``SplicedTemplate``: its stretches in their order, and the values in their slots.
///
/// Whatever is appended goes to where the content stands: after ``begin(stretch:)`` into the first slot of the stretch,
/// after each ``endSlot()`` into the next one, and outside a stretch between the stretches.
///
/// What belongs together is never left half done: slots of a stretch that were not given are empty.
package struct SplicedContent: ~Copyable {
  /// A point in the content, good as long as nothing before it was dropped or put in.
  package struct Mark: Sendable, Hashable {
    fileprivate(set) var steps = 0
    /// How many bytes of values there are.
    fileprivate(set) var count = 0
    /// Where the value, or the loose bytes, at hand begin.
    fileprivate(set) var start = 0
    /// The size of everything before that.
    fileprivate(set) var size = 0
    /// The slots of the stretch at hand that are not ended yet.
    fileprivate(set) var slot = 0
    fileprivate(set) var slotEnd = 0
  }

  /// What stands for loose bytes where otherwise the number of a stretch stands.
  static let loose = -1

  package private(set) var template: SplicedTemplate
  /// The number of a stretch, then the lengths of its values; or `loose` and a length.
  private(set) var steps = GrowingMemory<Int>(capacity: 256)
  /// All values and loose bytes, one after another.
  private(set) var values: ByteBuffer
  private var here = Mark()

  package init(of template: SplicedTemplate, capacity: Int = 4096) {
    self.template = template
    values = ByteBuffer(capacity: capacity)
  }

  /// Drops everything, to begin another document in the same memory.
  package mutating func restart(of template: SplicedTemplate) {
    self.template = template
    steps.restart()
    values.restart()
    here = Mark()
  }

  /// The size of everything so far, as it stands in the part before packing.
  package var size: Int { here.size + values.count - here.start }

  // MARK: Writing

  /// Begins an instance of a stretch: its first segment stands, and its first slot is at hand.
  package mutating func begin(stretch: Int) {
    guard template.stretches.indices.contains(stretch) else { return }
    close()
    steps.append(stretch)
    here.slot = template.firstSlots[stretch]
    here.slotEnd = template.firstSlots[stretch + 1]
    here.size += template.staticSizes[stretch]
  }

  /// Ends the value at hand: the next segment of its stretch stands.
  package mutating func endSlot() {
    guard here.slot < here.slotEnd else { return }
    let length = values.count - here.start
    steps.append(length)
    here.size += max(length, template.widths[here.slot])
    here.start = values.count
    here.slot += 1
  }

  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { values.append(bytes) }

  package mutating func append(_ bytes: [UInt8]) { values.append(bytes) }

  package mutating func append(_ text: StaticString) {
    values.append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ byte: UInt8) { values.append(byte) }

  /// Appends text with what XML needs escaped; returns how many characters were replaced because XML cannot hold them.
  package mutating func append(escaping text: String, in place: XMLCharacters.Place) -> Int {
    XMLCharacters.append(text, in: place, to: &values)
  }

  /// The same for UTF-8 that is known to be valid.
  package mutating func append(escaping text: UnsafeBufferPointer<UInt8>, in place: XMLCharacters.Place) -> Int {
    XMLCharacters.append(text, in: place, to: &values)
  }

  /// Appends bytes that belong to no stretch, behind the one at hand.
  package mutating func appendLoose(_ bytes: UnsafeBufferPointer<UInt8>) {
    endStretch()
    values.append(bytes)
  }

  package mutating func appendLoose(_ bytes: [UInt8]) {
    endStretch()
    values.append(bytes)
  }

  /// Ends everything that is at hand, so that the steps tell all there is.
  mutating func close() {
    endStretch()
    let length = values.count - here.start
    guard length > 0 else { return }
    steps.append(Self.loose)
    steps.append(length)
    here.size += length
    here.start = values.count
  }

  private mutating func endStretch() {
    while here.slot < here.slotEnd { endSlot() }
  }

  // MARK: Going back

  package var mark: Mark {
    var mark = here
    mark.steps = steps.count
    mark.count = values.count
    return mark
  }

  /// Drops everything since `mark`.
  package mutating func rollBack(to mark: Mark) {
    guard mark.steps <= steps.count, mark.count <= values.count else { return }
    steps.cut(to: mark.steps)
    values.cut(to: mark.count)
    here = mark
  }

  /// Puts bytes where `mark` was taken; marks taken since are good no longer.
  ///
  /// Where a slot was at hand, they become part of its value.
  package mutating func insertLoose(_ bytes: [UInt8], at mark: Mark) {
    guard !bytes.isEmpty, mark.steps <= steps.count, mark.count <= values.count else { return }
    values.insert(bytes, at: mark.count)
    // Where nothing was ended since, they are part of what is at hand.
    guard mark.steps < steps.count else { return }
    here.start += bytes.count
    if mark.slot < mark.slotEnd {
      let width = template.widths[mark.slot]
      let length = steps[mark.steps]
      steps[mark.steps] = length + bytes.count
      here.size += max(length + bytes.count, width) - max(length, width)
    } else {
      if steps[mark.steps] == Self.loose {
        steps[mark.steps + 1] += bytes.count
      } else {
        steps.insert([Self.loose, bytes.count], at: mark.steps)
      }
      here.size += bytes.count
    }
  }
}
