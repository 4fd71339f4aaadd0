import Diagnostics

/// What the tags of a part that is read piece by piece may ask for, counted before libxml2 sees them.
///
/// The same as ``XMLLimits`` for a part that is never there as a whole: elements are not counted, since none is kept.
struct XMLTagLimits {
  /// Namespaces declared by all elements together: libxml2 looks for a prefix among all that are in force.
  ///
  /// A sheet declares a dozen on its root; those of its conditional formats stand behind its rows.
  static let namespaces = 1_000
  /// The length of a tag, a comment or a declaration, which libxml2 holds as a whole.
  static let tagBytes = 1 << 20

  private enum State {
    case text
    /// Behind `<`, until it is plain what begins there.
    case opening
    case tag
    case quoted(UInt8)
    case comment
    case characterData
    case instruction
  }

  private var state = State.text
  /// The last eight bytes, the latest lowest: enough for `<![CDATA` and ` xmlns`.
  private var recent: UInt64 = 0
  private var length = 0
  private var attributes = 0
  private var namespaces = 0

  mutating func pass(_ piece: [UInt8], _ file: String) throws(Faults) {
    for byte in piece {
      recent = recent << 8 | UInt64(byte)
      length += 1
      switch state {
      case .text: if byte == UInt8(ascii: "<") { begin() }
      case .opening: classify(byte)
      case .tag: tag(byte)
      case .quoted(let quote): if byte == quote { state = .tag }
      case .comment: if byte == UInt8(ascii: ">"), ends(0x2D2D3E, 3) { state = .text }
      case .characterData: if byte == UInt8(ascii: ">"), ends(0x5D5D3E, 3) { state = .text }
      case .instruction: if byte == UInt8(ascii: ">"), ends(0x3F3E, 2) { state = .text }
      }
      if attributes > XMLLimits.attributes { throw Faults(.xmlTooManyAttributes(file, limit: XMLLimits.attributes)) }
      if namespaces > Self.namespaces { throw Faults(.xmlTooManyAttributes(file, limit: Self.namespaces)) }
      if length > Self.tagBytes, isWithinMarkup { throw Faults(.xmlTooLarge(file, limit: Self.tagBytes)) }
    }
  }

  private var isWithinMarkup: Bool {
    switch state {
    case .text, .characterData: false
    default: true
    }
  }

  private mutating func begin() {
    state = .opening
    length = 1
    attributes = 0
  }

  private mutating func classify(_ byte: UInt8) {
    switch length {
    case 2:
      if byte == UInt8(ascii: "?") {
        state = .instruction
      } else if byte == UInt8(ascii: ">") {
        state = .text
      } else if byte != UInt8(ascii: "!") {
        state = .tag
      }
    case 4: if ends(0x3C21_2D2D, 4) { state = .comment }
    case 9: state = ends(0x215B_4344_4154_415B, 8) ? .characterData : .tag
    default: break
    }
  }

  private mutating func tag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): state = .text
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      attributes += 1
      state = .quoted(byte)
    case UInt8(ascii: "s"): if ends(0x78_6D6C_6E73, 5) { namespaces += 1 }
    default: break
    }
  }

  /// Whether the last bytes are these.
  private func ends(_ word: UInt64, _ count: Int) -> Bool {
    count == 8 ? recent == word : recent & (1 << (8 * UInt64(count)) - 1) == word
  }
}
