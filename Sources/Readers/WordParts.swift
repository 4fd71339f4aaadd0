package import Diagnostics
package import OpenXML

/// Where the parts of a Word file come from: an archive, or a merge that has not packed them yet.
package protocol WordParts {
  /// How the user is told about the file.
  var file: String { get }
  /// The relationships of the package itself.
  var relationships: [Relationship] { get }
  /// The bytes of a part; nil where there is no such part.
  func bytes(of part: PartName) throws(Faults) -> [UInt8]?
  /// What a part refers to; empty where it refers to nothing.
  func relationships(of part: PartName) throws(Faults) -> [Relationship]
}

extension PackageReader: WordParts {
  package func bytes(of part: PartName) throws(Faults) -> [UInt8]? {
    guard has(part) else { return nil }
    return try contents(of: part)
  }
}
