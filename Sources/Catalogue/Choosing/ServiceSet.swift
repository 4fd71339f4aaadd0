/// Services by their position among those to choose from, as bits.
package struct ServiceSet: Sendable, Hashable {
  package private(set) var bits: UInt128

  /// How many positions there are: the bits of the largest integer.
  package static let capacity = 128

  package static let empty = ServiceSet(bits: 0)

  package init(bits: UInt128) { self.bits = bits }

  package init(_ positions: some Sequence<Int>) {
    bits = 0
    for position in positions { insert(position) }
  }

  /// The first positions, so many.
  package init(first count: Int) {
    bits = count >= Self.capacity ? .max : (1 << UInt128(count)) - 1
  }

  package var isEmpty: Bool { bits == 0 }
  package var count: Int { bits.nonzeroBitCount }
  package var first: Int? { bits == 0 ? nil : bits.trailingZeroBitCount }

  package func contains(_ position: Int) -> Bool { bits >> UInt128(position) & 1 == 1 }
  package func contains(allOf other: ServiceSet) -> Bool { other.bits & ~bits == 0 }
  package func meets(_ other: ServiceSet) -> Bool { bits & other.bits != 0 }

  package mutating func insert(_ position: Int) { bits |= 1 << UInt128(position) }
  package mutating func remove(_ position: Int) { bits &= ~(1 << UInt128(position)) }
  package mutating func formUnion(_ other: ServiceSet) { bits |= other.bits }
  package mutating func subtract(_ other: ServiceSet) { bits &= ~other.bits }

  package func union(_ other: ServiceSet) -> ServiceSet { ServiceSet(bits: bits | other.bits) }
  package func intersection(_ other: ServiceSet) -> ServiceSet { ServiceSet(bits: bits & other.bits) }
  package func subtracting(_ other: ServiceSet) -> ServiceSet { ServiceSet(bits: bits & ~other.bits) }
}

extension ServiceSet: Sequence {
  package struct Iterator: IteratorProtocol {
    var rest: UInt128

    package mutating func next() -> Int? {
      if rest == 0 { return nil }
      let position = rest.trailingZeroBitCount
      rest &= rest &- 1
      return position
    }
  }

  package func makeIterator() -> Iterator { Iterator(rest: bits) }
}
