/// Values in order, with the place each was written at where that is known.
package struct List: Sendable {
  package var elements: [Value]
  /// Empty, or as long as `elements`.
  package private(set) var places: [DataPlace]

  package init(_ elements: [Value], places: [DataPlace] = []) {
    self.elements = elements
    self.places = places.count == elements.count ? places : []
  }

  package var count: Int { elements.count }

  package func place(at position: Int) -> DataPlace? { places.isEmpty ? nil : places[position] }
}
