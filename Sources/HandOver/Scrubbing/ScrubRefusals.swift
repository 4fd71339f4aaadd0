import Diagnostics
import OpenXML

/// What a file holds that cannot be cleaned: refused, or left with a warning.
enum ScrubRefusals {
  static func findings(in edit: WordFileEdit) throws(Faults) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let macros = edit.package.partNames.first(where: { isMacro($0, in: edit.package) }) {
      findings.append(.macrosNotCleaned(edit.file, macros.entryName))
    }
    if try edit.packageRelationships().contains(where: { $0.type.hasSuffix("/digital-signature/origin") }) {
      findings.append(.signatureNotKept(edit.file))
    }
    var seen: Set<String> = []
    for part in edit.package.partNames where part.ending != "rels" {
      for relationship in try edit.relationships(of: part) {
        switch relationship.target {
        case .external(let address):
          guard isInside(address), !relationship.isOf("attachedTemplate"), seen.insert(address).inserted else { break }
          findings.append(.linkedFileKept(edit.file, address))
        case .part(let name):
          guard embedded.contains(where: { relationship.isOf($0) }), seen.insert(name.path).inserted else { break }
          findings.append(.embeddedFileKept(edit.file, name.entryName))
        }
      }
    }
    return findings
  }

  private static let embedded = ["oleObject", "package", "control", "aFChunk", "subDocument"]

  static func isMacro(_ part: PartName, in package: PackageReader) -> Bool {
    let type = package.contentTypes.type(of: part)?.lowercased() ?? ""
    return type.contains("vbaproject") || type.contains("macroenabled")
      || part.fileName.lowercased() == "vbaproject.bin"
  }

  /// Whether an address leads into the computer or network of whoever wrote the file.
  private static func isInside(_ address: String) -> Bool {
    let start = address.lowercased().prefix(3)
    if start.hasPrefix("\\\\") || address.lowercased().hasPrefix("file:") { return true }
    // `C:\`
    let characters = Array(start)
    return characters.count == 3 && characters[0].isASCII && characters[0].isLetter && characters[1] == ":"
      && (characters[2] == "\\" || characters[2] == "/")
  }
}
