/// Where the bytes of a template's images come from.
///
/// A library target reads no files: whoever compiles a template hands this in.
package struct AssetLibrary: Sendable {
  /// The bytes of the file at a path relative to the template; nil where there is none.
  ///
  /// The path has been checked: it has no `..` and does not begin at the root.
  package var bytes: @Sendable (_ path: String, _ template: String) -> [UInt8]?
  /// The names there are, for «did you mean …?».
  package var names: @Sendable (_ template: String) -> [String]

  package init(
    bytes: @escaping @Sendable (_ path: String, _ template: String) -> [UInt8]?,
    names: @escaping @Sendable (_ template: String) -> [String] = { _ in [] }
  ) {
    self.bytes = bytes
    self.names = names
  }

  /// No images at all.
  package static let empty = AssetLibrary(bytes: { _, _ in nil })

  /// Whether a path stays in the template's folder.
  static func isInside(_ path: String) -> Bool {
    guard let first = path.first, first != "/", first != "~", !path.contains("\\"), !path.contains(":") else {
      return false
    }
    return !path.utf8.contains(0) && !path.split(separator: "/").contains("..")
  }
}
