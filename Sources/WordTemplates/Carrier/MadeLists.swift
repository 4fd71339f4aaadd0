/// The lists that loops let begin anew: instances of the template's lists with starts of their own.
struct MadeLists {
  /// What a list of the template is made of.
  struct Definition: Sendable {
    /// The number of its abstract definition.
    let abstract: Int
    /// The start of each level.
    let starts: [Int]
  }

  private let definitions: [Int: Definition]
  var last: Int
  /// The instance that each list of the template has now; none before the first restart but its own.
  private var current: [Int: Int] = [:]
  private(set) var markup: [UInt8] = []

  init(_ definitions: [Int: Definition], largest: Int) {
    self.definitions = definitions
    last = largest
  }

  func number(of list: Int) -> Int { current[list] ?? list }

  /// Lets a list begin anew; false for the first time, when it begins by itself.
  mutating func restart(_ list: Int) -> Bool {
    guard current[list] != nil, let definition = definitions[list] else {
      current[list] = list
      return false
    }
    last += 1
    current[list] = last
    var num = "<w:num w:numId=\"\(last)\"><w:abstractNumId w:val=\"\(definition.abstract)\"/>"
    for (level, start) in definition.starts.enumerated() {
      num += "<w:lvlOverride w:ilvl=\"\(level)\"><w:startOverride w:val=\"\(start)\"/></w:lvlOverride>"
    }
    markup += (num + "</w:num>").utf8
    return true
  }
}
