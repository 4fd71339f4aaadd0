import Values

extension FieldDeclaration {
  /// What the field is, in its author's words: «as documents call the client, for example `ООО «Север»`».
  package var meaning: String? {
    guard let example, let shown = Self.written(example) else { return description.isEmpty ? nil : description }
    return (description.isEmpty ? "" : "\(description), ") + "for example `\(shown)`"
  }

  private static func written(_ value: Value) -> String? {
    switch value {
    case .none: nil
    case .text(let text): text
    case .date(let date): date.description
    default: JSONEncoding().encode(value)
    }
  }
}
