/// The properties of one section before and after a file is marked, as they stand in its text.
struct MarkedSection: Equatable {
  let before: [UInt8]
  /// Nil where nothing of it changes.
  let after: [UInt8]?

  /// The text with the sections that changed in their places; nil where none did.
  static func document(_ document: [UInt8], with sections: [MarkedSection], at places: [Range<Int>]) -> [UInt8]? {
    var marked: [UInt8] = []
    var written = 0
    for (section, place) in zip(sections, places) {
      guard let after = section.after else { continue }
      marked += document[written..<place.lowerBound]
      marked += after
      written = place.upperBound
    }
    return written > 0 ? marked + document[written...] : nil
  }
}
