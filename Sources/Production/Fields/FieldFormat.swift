/// How the fields of a template are shown.
package enum FieldFormat: String, Sendable, CaseIterable {
  case tree
  case jsonSchema = "json-schema"
  case example

  func write(_ fields: DescribedField) -> String {
    switch self {
    case .tree: FieldOutline.write(fields)
    case .jsonSchema: FieldSchema.write(fields)
    case .example: FieldExample.write(fields)
    }
  }
}
