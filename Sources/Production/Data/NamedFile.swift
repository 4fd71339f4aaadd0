/// A file argument: `FILE`, or `NAME=FILE` where the name is a path of fields.
package struct NamedFile: Sendable {
  package var name: String?
  package var path: String

  package init(_ argument: String) {
    if let equals = argument.firstIndex(of: "="), argument[..<equals].isFieldPath {
      name = String(argument[..<equals])
      path = String(argument[argument.index(after: equals)...])
    } else {
      path = argument
    }
  }

  /// `clients` for `data/clients.csv`.
  package var baseName: String {
    let last = path.split(separator: "/").last ?? ""
    return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? String(last)
  }
}

extension Substring {
  fileprivate var isFieldPath: Bool {
    !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
  }
}
