/// Numbers at random that are the same everywhere for the same seed (SplitMix64, by Steele, Lea and Flood).
package struct Dice: Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A number from 0 up to and without `sides`.
  package mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, sides)))
  }

  /// One of the elements; nil where there is none.
  package mutating func any<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[roll(elements.count)]
  }

  package mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}
