import Diagnostics
import DocumentModel
import Values

/// Reads front matter: every key that is unknown or has the wrong type is a fault.
struct FrontMatterReader {
  let source: SourceText
  private(set) var front = FrontMatter()
  private(set) var diagnostics: [Diagnostic] = []

  private static let keys = [
    "kind", "description", "title", "language", "page", "fields", "file", "style", "numbering",
  ]
  private static let pageKeys = ["size", "margins", "header", "footer", "first-page"]
  private static let fieldKeys = ["type", "required", "default", "example", "description", "fields"]

  static func read(_ source: SourceText) -> (FrontMatter, [Diagnostic]) {
    var reader = FrontMatterReader(source: source)
    reader.read()
    return (reader.front, reader.diagnostics)
  }

  private init(source: SourceText) { self.source = source }

  private mutating func read() {
    let range = FrontMatterRange(source)
    if range.isUnclosed { diagnostics.append(FrontMatterFaults.unclosed(in: source)) }
    guard let yaml = range.yaml, !yaml.isEmpty else { return }
    do {
      let bytes = Array(source.utf8[yaml])
      read(try DataReader.record(of: bytes, named: source.name, format: .yaml, firstLine: 2))
    } catch {
      diagnostics += error.diagnostics.map { hasTag($0.place) ? FrontMatterFaults.quoteTags($0) : $0 }
    }
  }

  private func hasTag(_ place: Place?) -> Bool {
    guard let line = place?.line else { return false }
    let text = String(decoding: source.bytes(ofLine: line), as: UTF8.self)
    return text.contains("{{") || text.contains("{%")
  }

  private mutating func read(_ record: Record) {
    checkKeys(record, Self.keys, in: "front matter")
    front.kind = plainText(record.entry("kind")) ?? ""
    front.description = plainText(record.entry("description")) ?? ""
    front.title = text(record.entry("title"))
    front.file = text(record.entry("file"))
    front.style = plainText(record.entry("style"))
    if let entry = record.entry("language"), let name = plainText(entry) {
      front.language = Language(rawValue: name)
      if front.language == nil { wrongValue(entry, name, Language.allCases.map(\.rawValue)) }
    }
    if let entry = record.entry("numbering"), let name = plainText(entry) {
      front.numbering = SectionNumerals(rawValue: name) ?? .arabic
      if front.numbering.rawValue != name { wrongValue(entry, name, SectionNumerals.allCases.map(\.rawValue)) }
    }
    if let page = self.record(record.entry("page")) { readPage(page) }
    if let fields = self.record(record.entry("fields")) { readFields(fields, within: "") }
  }

  // MARK: Page

  private mutating func readPage(_ record: Record) {
    checkKeys(record, Self.pageKeys, in: "page")
    if let entry = record.entry("size") { readSize(entry) }
    if let entry = record.entry("margins") { readMargins(entry) }
    front.header = text(record.entry("header"))
    front.footer = text(record.entry("footer"))
    if let entry = record.entry("first-page"), let word = plainText(entry) {
      front.page.isFirstPagePlain = word == "plain"
      if !["plain", "same"].contains(word) { wrongValue(entry, word, ["plain", "same"]) }
    }
    if front.page.textWidth.emu <= 0 {
      diagnostics.append(FrontMatterFaults.noRoom(at: place(record.entry("margins"))))
    }
  }

  private static let sizes: [(name: String, width: Double, height: Double)] = [
    ("A3", 297, 420), ("A4", 210, 297), ("A5", 148, 210), ("letter", 215.9, 279.4),
  ]

  private mutating func readSize(_ entry: Record.Entry) {
    if let record = entry.value.record {
      checkKeys(record, ["width", "height"], in: "size")
      if let width = length(record.entry("width")) { front.page.width = width }
      if let height = length(record.entry("height")) { front.page.height = height }
      return
    }
    guard let written = plainText(entry) else { return }
    let words = written.split(separator: " ")
    let isLandscape = words.count == 2 && words[1] == "landscape"
    guard let size = Self.sizes.first(where: { $0.name.lowercased() == words.first?.lowercased() }),
      words.count == 1 || isLandscape
    else {
      wrongValue(entry, written, Self.sizes.map(\.name) + ["A4 landscape"])
      return
    }
    front.page.width = .millimetres(isLandscape ? size.height : size.width)
    front.page.height = .millimetres(isLandscape ? size.width : size.height)
  }

  private mutating func readMargins(_ entry: Record.Entry) {
    if let record = entry.value.record {
      checkKeys(record, ["top", "right", "bottom", "left"], in: "margins")
      if let length = length(record.entry("top")) { front.page.margins.top = length }
      if let length = length(record.entry("right")) { front.page.margins.right = length }
      if let length = length(record.entry("bottom")) { front.page.margins.bottom = length }
      if let length = length(record.entry("left")) { front.page.margins.left = length }
      return
    }
    guard let written = plainText(entry) else { return }
    let lengths = written.split(separator: " ").map { WrittenLength.read(String($0)) }
    let found = lengths.compactMap { $0 }
    switch (found.count, found.count == lengths.count) {
    case (1, true): front.page.margins = Margins(top: found[0], right: found[0], bottom: found[0], left: found[0])
    case (4, true): front.page.margins = Margins(top: found[0], right: found[1], bottom: found[2], left: found[3])
    default: diagnostics.append(FrontMatterFaults.notALength("margins", written, at: place(entry)))
    }
  }

  private mutating func length(_ entry: Record.Entry?) -> Length? {
    guard let entry, let written = plainText(entry) else { return nil }
    guard let length = WrittenLength.read(written) else {
      diagnostics.append(FrontMatterFaults.notALength(entry.key, written, at: place(entry)))
      return nil
    }
    return length
  }

  // MARK: Fields

  private mutating func readFields(_ record: Record, within path: String) {
    for entry in record.entries {
      var field = FieldDeclaration(
        path: path + entry.key, kind: nil, isRequired: false, defaultValue: nil, example: nil, description: "",
        place: place(entry))
      switch entry.value {
      case .text: field.kind = kind(entry)
      case .record(let settings):
        checkKeys(settings, Self.fieldKeys, in: entry.key)
        field.kind = settings.entry("type").flatMap { kind($0) }
        field.isRequired = bool(settings.entry("required")) ?? false
        field.defaultValue = settings["default"]
        field.example = settings["example"]
        field.description = plainText(settings.entry("description")) ?? ""
        checkValues(of: field, settings)
      case .none: break
      default: wrongType(entry, "a type's name or a record")
      }
      front.fields.append(field)
      guard case .record(let settings) = entry.value, let inner = self.record(settings.entry("fields")) else {
        continue
      }
      readFields(inner, within: field.path + (field.kind == .list ? "[]." : "."))
    }
  }

  /// A default or an example that its own type refuses.
  private mutating func checkValues(of field: FieldDeclaration, _ settings: Record) {
    guard let kind = field.kind else { return }
    for key in ["default", "example"] {
      guard let entry = settings.entry(key), !kind.accepts(entry.value) else { continue }
      wrongType(entry, kind.title)
    }
  }

  private mutating func kind(_ entry: Record.Entry) -> FieldDeclaration.Kind? {
    guard let name = plainText(entry) else { return nil }
    let kind = FieldDeclaration.Kind(rawValue: name)
    if kind == nil { wrongValue(entry, name, FieldDeclaration.Kind.allCases.map(\.rawValue)) }
    return kind
  }

  // MARK: Values of keys

  private mutating func checkKeys(_ record: Record, _ known: [String], in part: String) {
    for entry in record.entries where !known.contains(entry.key) {
      diagnostics.append(FrontMatterFaults.unknownKey(entry.key, known: known, in: part, at: place(entry)))
    }
  }

  private mutating func plainText(_ entry: Record.Entry?) -> String? {
    guard let entry else { return nil }
    switch entry.value {
    case .text(let text): return text
    case .integer(let integer): return String(integer)
    case .decimal(let decimal): return decimal.description
    case .none: return nil
    default:
      wrongType(entry, "a text")
      return nil
    }
  }

  private mutating func text(_ entry: Record.Entry?) -> FrontMatter.Text? {
    guard let entry, let text = plainText(entry), !text.isEmpty else { return nil }
    let line = Int(entry.place?.line ?? 1)
    let written = String(decoding: source.bytes(ofLine: line), as: UTF8.self)
    let key = written.index(
      written.startIndex, offsetBy: max(0, Int(entry.place?.column ?? 1) - 1), limitedBy: written.endIndex)
    // An entry's place is its key's; the text begins behind the colon, or on the next line.
    let value = written[(key ?? written.startIndex)...].drop { $0 != ":" }.dropFirst().drop(while: \.isWhitespace)
    if let first = value.first, first != "|", first != ">", first != "#" {
      return FrontMatter.Text(text: text, line: line, column: written.count - value.count + 1)
    }
    let next = String(decoding: source.bytes(ofLine: line + 1), as: UTF8.self)
    return FrontMatter.Text(text: text, line: line + 1, column: next.prefix(while: \.isWhitespace).count + 1)
  }

  private mutating func bool(_ entry: Record.Entry?) -> Bool? {
    guard let entry else { return nil }
    if case .bool(let bool) = entry.value { return bool }
    wrongType(entry, "true or false")
    return nil
  }

  private mutating func record(_ entry: Record.Entry?) -> Record? {
    guard let entry else { return nil }
    switch entry.value {
    case .record(let record): return record
    case .none: return nil
    default:
      wrongType(entry, "a record")
      return nil
    }
  }

  private mutating func wrongType(_ entry: Record.Entry, _ wanted: String) {
    diagnostics.append(FrontMatterFaults.wrongType(entry.key, wanted: wanted, found: entry.value, at: place(entry)))
  }

  private mutating func wrongValue(_ entry: Record.Entry, _ value: String, _ known: [String]) {
    diagnostics.append(FrontMatterFaults.unknownValue(entry.key, value, known: known, at: place(entry)))
  }

  /// The place with the line of the template that holds it.
  private func place(_ entry: Record.Entry?) -> Place? {
    guard var place = entry?.place?.place, let line = place.line else { return nil }
    place.excerpt = String(decoding: source.bytes(ofLine: line), as: UTF8.self)
    return place
  }
}
