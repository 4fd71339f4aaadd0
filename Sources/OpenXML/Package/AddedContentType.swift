package import Diagnostics

extension PartName {
  /// The part that says what all others are.
  package static let contentTypes = PartName.fixed("[Content_Types].xml")
}

extension ContentTypes {
  /// The content types of a package with those of one more part.
  package static func adding(_ type: String, of part: PartName, to package: PackageReader) throws(Faults) -> [UInt8] {
    var root = try package.xml(of: .contentTypes)
    func attribute(_ name: String, _ value: String) -> XMLAttribute {
      XMLAttribute(name: XMLName(prefix: "", local: name, namespace: ""), value: value)
    }
    var override = XMLElement(like: root, "Override")
    override.attributes = [attribute("PartName", part.path), attribute("ContentType", type)]
    root.children.append(.element(override))
    let writer = XMLWriter(capacity: 4096)
    writer.tree(root)
    return try writer.finish()
  }
}
