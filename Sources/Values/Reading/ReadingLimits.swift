/// What a data file may ask of the reader; beyond it stands an ordinary diagnostic.
package enum ReadingLimits {
  /// Nesting of lists and records: data for documents has five levels or so; the C stack has thousands.
  package static let depth = 100
  /// Values in one YAML document, those repeated by aliases included: ten lines of aliases can stand for billions.
  package static let values = 1_000_000
  /// One record of a stream, or one cell: a missing quote would otherwise gather the rest of the file.
  package static let recordBytes = 64 << 20
  /// A file that is read as a whole.
  package static let fileBytes = 512 << 20
  /// Faults of one file read as a whole; after so many, more do not help anybody.
  package static let faults = 200
  /// What is taken from a file at a time.
  static let chunkBytes = 64 << 10
}
