import Diagnostics
import DocumentModel
import OpenXML

/// Live numbering that shows exactly the numbers the document was given.
///
/// It counts along as Word will. As long as the next number is what Word would show, a paragraph joins the running
/// list; where it is not (an annex, clauses after an unnumbered heading), a new list begins with the number wanted.
struct WordNumbering {
  /// An item's list and its level, as `w:numPr` has them.
  struct Item: Equatable {
    var list: Int
    var level: Int
  }

  /// A list of sections and clauses, with what Word has counted in it so far.
  private struct Running {
    let list: Int
    let starts: [Int]
    var isRoman = false
    var counters: [Int] = []

    func shows(_ path: [Int], isRoman: Bool) -> Bool {
      let depth = path.count - 1
      guard depth > 0 || isRoman == self.isRoman else { return false }
      guard counters.count >= depth || counters.isEmpty else { return false }
      if counters.isEmpty { return path == Array(starts.prefix(path.count)) }
      guard counters.prefix(depth) == path.prefix(depth) else { return false }
      return path[depth] == (counters.count > depth ? counters[depth] + 1 : starts[depth])
    }
  }

  static let levels = 9
  /// Word counts in 15 bits.
  static let most = 32_767

  private let pattern: WordNumberingPattern
  private var running: [Running]
  private var added: [WordNumberingPattern.AddedList] = []
  /// The largest number of a list so far.
  var last: Int

  init(pattern: WordNumberingPattern) {
    self.pattern = pattern
    last = pattern.firstFree - 1
    running = [Running(list: pattern.sections, starts: Array(repeating: 1, count: Self.levels))]
  }

  /// The item that shows `number`; nil where it is no number of the form `1.2.` or stands too deep for Word.
  mutating func item(showing number: String) -> Item? {
    guard let path = Self.path(number), path.count <= Self.levels else { return nil }
    return item(path, isRoman: false)
  }

  /// The item of a section, whose number may be Roman too: `II.`; clauses below it go on in its list.
  mutating func section(showing number: String) -> Item? {
    if number.hasSuffix("."), let section = Int(roman: String(number.dropLast())) {
      return item([section], isRoman: true)
    }
    return item(showing: number)
  }

  private mutating func item(_ path: [Int], isRoman: Bool) -> Item {
    let index = running.lastIndex { $0.shows(path, isRoman: isRoman) } ?? begin(path, isRoman: isRoman)
    running[index].counters = path
    // The list at hand is asked first when the next number comes.
    running.append(running.remove(at: index))
    return Item(list: running[running.count - 1].list, level: path.count - 1)
  }

  /// A list of its own that counts from `start` at its depth.
  mutating func decimalList(start: Int, depth: Int) -> Item {
    let level = min(depth, Self.levels - 1)
    return Item(list: add(.decimals(level: level, start: start)), level: level)
  }

  /// All bulleted lists are one.
  func bulletList(depth: Int) -> Item { Item(list: pattern.bullets, level: min(depth, Self.levels - 1)) }

  /// The part; nil where it is the pattern as it stands.
  ///
  /// - Parameter others: further lists, which do not make it another part by themselves.
  func part(others: [XMLElement] = []) throws(Faults) -> [UInt8]? {
    added.isEmpty ? nil : try pattern.part(adding: added, others: others)
  }

  private mutating func add(_ addition: WordNumberingPattern.Addition) -> Int {
    last += 1
    added.append(WordNumberingPattern.AddedList(number: last, addition: addition))
    return last
  }

  private mutating func begin(_ path: [Int], isRoman: Bool) -> Int {
    let starts = path + Array(repeating: 1, count: Self.levels - path.count)
    let list = add(.sections(starts: starts, isRoman: isRoman))
    running.append(Running(list: list, starts: starts, isRoman: isRoman))
    return running.count - 1
  }

  /// `1.2.` -> 1, 2.
  private static func path(_ number: String) -> [Int]? {
    var path: [Int] = []
    var open: Int?
    for byte in number.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let next = (open ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        if next > most { return nil }
        open = next
      case UInt8(ascii: "."):
        guard let counter = open else { return nil }
        path.append(counter)
        open = nil
      default: return nil
      }
    }
    return open == nil && !path.isEmpty ? path : nil
  }
}
