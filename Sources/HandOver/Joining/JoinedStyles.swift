import Diagnostics
import OpenXML

/// The styles of the whole: those of the first document, and any other that a later one has otherwise, under a name of its own.
final class JoinedStyles {
  private let story = JoinedStory("styles", part: .fixed("word/styles.xml"))
  /// The ids by what styles look like.
  private var known: [[UInt8]: String] = [:]
  private var ids: Set<String> = []
  private var names: Set<String> = []
  /// The styles of what names none, by their kinds.
  private var defaults: [String: String] = [:]
  private var allText: [UInt8] = []
  private var sheets: [DeflatedPart: MemberStyles] = [:]
  private var count = 0

  /// Documents of as many templates are known again by their bytes.
  private static let kept = 16
  private static let shown: Set<String> = [
    "name", "basedOn", "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr",
  ]

  /// The styles of a document, each known by its id in the whole.
  func add(_ member: JoinedMember) throws(Faults) -> MemberStyles {
    guard let part = member.part("styles") else {
      return try add(
        try .made("w:styles", attributes: ["xmlns:w": WordMarkup.main]) { xml in
          xml.fixed(
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>")
        })
    }
    let packed = try member.package.packed(of: part)
    if let sheet = sheets[packed] { return sheet }
    let sheet = try add(try member.package.xml(of: part))
    if sheets.count >= Self.kept { sheets = [:] }
    sheets[packed] = sheet
    return sheet
  }

  func finish() throws(Faults) -> DeflatedPart? { try story.finish() }

  private func add(_ root: XMLElement) throws(Faults) -> MemberStyles {
    count += 1
    let isFirst = !story.isBegun
    try story.begin(like: root)
    let said = try root.first("docDefaults").map { defaults throws(Faults) in
      try story.written([defaults], from: root)
    }
    if isFirst {
      allText = said ?? []
      try story.append(root.elements.filter { ["docDefaults", "latentStyles"].contains($0.name.local) }, from: root)
    }
    var adding = Adding(MemberStyles(root, number: count), root, bringsDefaults: (said ?? []) != allText)
    for style in adding.sheet.styles { _ = try take(style, into: &adding, depth: 0) }
    for (style, id) in adding.new {
      try story.append([adding.copy(of: style, as: id, name: name(of: style))], from: root)
    }
    for style in adding.sheet.styles where style.value("default") == "1" {
      guard let type = style.value("type"), let old = style.value("styleId"), let id = adding.sheet.ids[old] else {
        continue
      }
      if let usual = defaults[type] {
        if usual != id { adding.sheet.defaults[type] = id }
      } else if isFirst {
        defaults[type] = id
      }
    }
    return adding.sheet
  }

  /// A document's sheet while it is brought in.
  private struct Adding {
    var sheet: MemberStyles
    let root: XMLElement
    /// Whether what the sheet says of all text has to come along in its styles.
    let bringsDefaults: Bool
    var new: [(style: XMLElement, id: String)] = []
    var open: Set<String> = []

    init(_ sheet: MemberStyles, _ root: XMLElement, bringsDefaults: Bool) {
      self.sheet = sheet
      self.root = root
      self.bringsDefaults = bringsDefaults
    }

    func copy(of style: XMLElement, as id: String, name: String) -> XMLElement {
      var copy = style
      copy.set("styleId", to: id)
      let ids = sheet.ids
      copy.children = copy.children.compactMap { child in
        guard case .element(var child) = child else { return nil }
        switch child.name.local {
        case "name": child.set("val", to: name)
        case "next", "link", "basedOn":
          guard let other = child.value("val").flatMap({ ids[$0] }) else { return nil }
          child.set("val", to: other)
        case "rsid": return nil
        default: break
        }
        return .element(child)
      }
      return copy
    }
  }

  /// The id of a style in the whole, with those it rests on.
  private func take(_ style: XMLElement, into adding: inout Adding, depth: Int) throws(Faults) -> String? {
    guard let old = style.value("styleId") else { return nil }
    if let id = adding.sheet.ids[old] { return id }
    guard depth < 100, adding.open.insert(old).inserted else { return nil }
    var own = style
    own.dropNumbering()
    var base: String?
    if let other = own.val(of: "basedOn"), let style = adding.sheet.style(other) {
      base = try take(style, into: &adding, depth: depth + 1)
    }
    if adding.bringsDefaults, base == nil, own.value("type") == "paragraph" { own.addAllText(of: adding.root) }
    var meaning = own
    meaning.children = own.elements.filter { Self.shown.contains($0.name.local) }.map { child in
      guard child.name.local == "basedOn" else { return .element(child) }
      var child = child
      child.set("val", to: base ?? "")
      return .element(child)
    }
    let key = try story.written([meaning], from: adding.root)
    if let id = known[key] {
      adding.sheet.ids[old] = id
      return id
    }
    var id = old
    while !ids.insert(id).inserted { id = "\(old)J\(count)\(id == old ? "" : "x\(ids.count)")" }
    known[key] = id
    adding.sheet.ids[old] = id
    // One document's text that names no style is not to change another's.
    if count > 1 { own.attributes.removeAll { $0.name.local == "default" } }
    adding.new.append((own, id))
    return id
  }

  private func name(of style: XMLElement) -> String {
    let name = style.val(of: "name") ?? style.value("styleId") ?? ""
    if names.insert(name.lowercased()).inserted { return name }
    var number = count
    while !names.insert("\(name) (\(number))".lowercased()).inserted { number += 1 }
    return "\(name) (\(number))"
  }
}

extension XMLElement {
  /// A style without its number: whoever has the style is given one, since the numbers of each document are its own.
  fileprivate mutating func dropNumbering() {
    for index in children.indices {
      guard case .element(var child) = children[index], child.isWord("pPr") else { continue }
      child.remove(["numPr", "pPrChange"])
      children[index] = .element(child)
    }
  }

  /// Takes over what a sheet says of all text, with what Word takes where it says nothing.
  fileprivate mutating func addAllText(of sheet: XMLElement) {
    let defaults = sheet.first("docDefaults")
    let usualParagraph = [
      XMLElement(like: self, "spacing", attributes: ["before": "0", "after": "0", "line": "240", "lineRule": "auto"])
    ]
    let usualRun = [
      XMLElement(
        like: self, "rFonts",
        attributes: ["ascii": "Times New Roman", "hAnsi": "Times New Roman", "cs": "Times New Roman"]),
      XMLElement(like: self, "sz", attributes: ["val": "20"]),
      XMLElement(like: self, "szCs", attributes: ["val": "20"]),
    ]
    let paragraph = (defaults?.first("pPrDefault")?.first("pPr")?.elements ?? []) + usualParagraph
    let run = (defaults?.first("rPrDefault")?.first("rPr")?.elements ?? []) + usualRun
    var pPr = first("pPr") ?? XMLElement(like: self, "pPr")
    for property in paragraph { pPr.add(property, in: SchemaOrder.paragraph) }
    var rPr = first("rPr") ?? XMLElement(like: self, "rPr")
    for property in run { rPr.add(property, in: SchemaOrder.run) }
    put(pPr, in: SchemaOrder.style)
    put(rPr, in: SchemaOrder.style)
  }

  /// Adds what a property says and the one that is there does not.
  private mutating func add(_ property: XMLElement, in order: [String: Int]) {
    guard var own = first(property.name.local) else { return put(property, in: order) }
    // A theme's font stands for the plain one.
    let theme = own.attributes.contains { $0.name.local.hasSuffix("Theme") }
    for attribute in property.attributes
    where !own.attributes.contains(where: { $0.name.local == attribute.name.local }) {
      if property.name.local == "rFonts", theme || own.value("ascii") != nil { continue }
      own.attributes.append(attribute)
    }
    put(own, in: order)
  }
}
