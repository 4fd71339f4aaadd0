/// The fields that are open where the reader stands: each has an instruction, then the result that Word shows.
struct FieldStack {
  struct Frame {
    var instruction = ""
    var isInResult = false
    /// What stood in the instruction as if it were text: all there is of a field that never ends.
    var swallowed = ""
    /// The address of a link around the result.
    var link: String?
    /// Whether something else stands for the result.
    var isReplaced = false
    /// What a check box in a form shows.
    var checkBox: String?
  }

  private var frames: [Frame] = []
  /// How many of them are in their instruction, and how many have their result replaced.
  private var hiding = 0

  /// Deeper ones are a mistake or malice.
  private static let deepest = 64

  /// Whether text that comes is not shown.
  var isHiding: Bool { hiding > 0 }

  var link: String? { frames.last { $0.link != nil }?.link }

  mutating func begin(checkBox: String?) {
    guard frames.count < Self.deepest else { return }
    frames.append(Frame(checkBox: checkBox))
    hiding += 1
  }

  /// Adds to the instruction of the innermost field; true where it was taken.
  mutating func instruct(_ text: String) -> Bool {
    guard let last = frames.indices.last, !frames[last].isInResult else { return false }
    frames[last].instruction += text
    return true
  }

  mutating func swallow(_ text: String) {
    guard let index = frames.lastIndex(where: { !$0.isInResult }) else { return }
    // The result of a field within an instruction is a part of it.
    frames[index].instruction += text
    frames[index].swallowed += text
  }

  /// Begins the innermost result, which `change` says more of.
  mutating func separate(_ change: (inout Frame) -> Void) {
    guard let last = frames.indices.last, !frames[last].isInResult else { return }
    frames[last].isInResult = true
    hiding -= 1
    change(&frames[last])
    if frames[last].isReplaced { hiding += 1 }
  }

  /// Ends the innermost field.
  mutating func end() -> Frame? {
    guard let frame = frames.popLast() else { return nil }
    if !frame.isInResult || frame.isReplaced { hiding -= 1 }
    return frame
  }

  /// What the fields that never came to a result have hidden; none is open afterwards.
  mutating func abandon() -> String {
    let hidden = frames.filter { !$0.isInResult }.map(\.swallowed).joined()
    frames = []
    hiding = 0
    return hidden
  }
}

/// `HYPERLINK "https://a.example" \l "part"`: the words of an instruction.
struct FieldInstruction {
  let keyword: String
  private let words: [String]

  init(_ text: String) {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in text {
      switch character {
      case "\"", "“", "”":
        if isQuoted || word != nil {
          words.append(word ?? "")
          word = nil
        }
        isQuoted.toggle()
      case " ", "\t", "\u{A0}":
        if isQuoted {
          word = (word ?? "") + " "
        } else if let ended = word {
          words.append(ended)
          word = nil
        }
      default: word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    keyword = words.first?.uppercased() ?? ""
    self.words = Array(words.dropFirst())
  }

  /// The first argument that is no switch and belongs to none.
  var argument: String? {
    guard let first = words.first, !first.hasPrefix("\\") else { return nil }
    return first
  }

  /// What follows a switch such as `\l`.
  func value(of name: String) -> String? {
    guard let index = words.firstIndex(of: name), index + 1 < words.count else { return nil }
    return words[index + 1]
  }
}
