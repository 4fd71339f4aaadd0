import OutlineTemplates
import TemplateLanguage
import Values

/// Fields for programs: JSON Schema, draft 2020-12.
enum FieldSchema {
  static func write(_ fields: DescribedField) -> String {
    var schema = Record(["$schema": .text("https://json-schema.org/draft/2020-12/schema")])
    for entry in object(fields).entries { schema.set(entry) }
    return JSONEncoding(indent: 2).encode(.record(schema)) + "\n"
  }

  private static func object(_ field: DescribedField) -> Record {
    var properties = Record()
    for child in field.children { properties.set(child.name, .record(self.schema(child))) }
    let required = field.children.filter(\.isRequired).map { Value.text($0.name) }
    var object = Record(["type": .text("object"), "properties": .record(properties)])
    if !required.isEmpty { object.set("required", .list(List(required))) }
    return object
  }

  private static func schema(_ field: DescribedField) -> Record {
    var schema = kind(of: field)
    guard let declaration = field.declaration else { return schema }
    if !declaration.description.isEmpty { schema.set("description", .text(declaration.description)) }
    if let value = declaration.defaultValue { schema.set("default", value) }
    if let example = declaration.example { schema.set("examples", .list(List([example]))) }
    return schema
  }

  private static func kind(of field: DescribedField) -> Record {
    if field.declaration?.kind == .integer { return Record(["type": .text("integer")]) }
    switch field.kind {
    case .record: return object(field)
    case .list:
      var list = Record(["type": .text("array")])
      if let element = field.element.first { list.set("items", .record(schema(element))) }
      return list
    case .number: return Record(["type": .text("number")])
    case .bool: return Record(["type": .text("boolean")])
    case .date: return Record(["type": .text("string"), "format": .text("date")])
    // What is printed may be text or a number: both are written the same way.
    case .text: return Record(["type": .list(List([.text("string"), .text("number")]))])
    case .unknown: return Record()
    }
  }
}
