import Diagnostics
import OpenXML

/// What one part refers to, by id.
struct PartRelationships {
  private var byId: [String: Relationship] = [:]
  private var inOrder: [Relationship] = []

  /// A relationship that cannot be read is none, and what hangs on it is missing.
  init(of part: PartName, in parts: any WordParts, faults: inout [Diagnostic]) {
    do throws(Faults) {
      inOrder = try parts.relationships(of: part)
    } catch {
      faults.append(.wordRelationshipsNotRead(parts.file, part.entryName, because: error.diagnostics))
      inOrder = Self.usable(of: part, in: parts)
    }
    for relationship in inOrder where byId[relationship.id] == nil { byId[relationship.id] = relationship }
  }

  /// The relationships that lead somewhere, where one among them does not; Word opens such a file.
  private static func usable(of part: PartName, in parts: any WordParts) -> [Relationship] {
    do throws(Faults) {
      guard let bytes = try parts.bytes(of: part.relationships) else { return [] }
      return try XMLReader.read(bytes, named: part.relationships.entryName).elements.compactMap { element in
        guard let id = element.value("Id"), let type = element.value("Type"), let target = element.value("Target")
        else {
          return nil
        }
        if element.value("TargetMode") == "External" {
          return Relationship(id: id, type: type, target: .external(target))
        }
        return PartName.resolve(target, from: part.folder).map { Relationship(id: id, type: type, target: .part($0)) }
      }
    } catch {
      // What is wrong with the part has been said.
      return []
    }
  }

  func part(_ id: String?) -> PartName? { id.flatMap { byId[$0]?.part } }

  /// The address outside the package that an id stands for.
  func address(_ id: String?) -> String? {
    guard let id, case .external(let address) = byId[id]?.target else { return nil }
    return address
  }

  func part(ofKind kind: String) -> PartName? { inOrder.first { $0.isOf(kind) }?.part }
}

extension Relationship {
  /// Whether it is of that kind, transitional or strict.
  func isOf(_ kind: String) -> Bool {
    type == "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
      || type == "http://purl.oclc.org/ooxml/officeDocument/relationships/" + kind
  }

  var part: PartName? {
    if case .part(let name) = target { name } else { nil }
  }
}
