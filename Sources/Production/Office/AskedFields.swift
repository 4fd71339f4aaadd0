import Diagnostics

/// What a template asks an office for beside its own company and the client.
struct AskedFields {
  /// Whether there is no document without a client.
  let needsClient: Bool
  /// Whether it says by what paper the client's signatory acts.
  let clientSigns: Bool
  /// The contract that the document belongs to.
  let parent: Bool
  /// Whether there is no document without it.
  let needsParent: Bool
  /// Packages with their prices.
  let packages: Bool
  /// Amounts reckoned by lines and periods.
  let charges: Bool
  /// The first steps of the fields that nothing but the document's own details can fill.
  let details: [String]

  /// What ``OfficeDesk`` fills by itself.
  private static let filled = [
    "company", "client", "manager", "packages", "offer", "terms", "contract", "document", "parent", "charges",
    "payments", "language", "country", "currency", "today",
  ]

  init(_ template: CompiledTemplate) throws(Faults) {
    let all = try template.fields()
    let fields = all.children
    let names = fields.map(\.name)
    parent = names.contains("parent")
    needsParent = fields.contains { $0.name == "parent" && $0.isAsked }
    charges = names.contains("charges")
    packages = charges || names.contains("packages")
    needsClient = packages || parent || fields.contains { $0.name == "client" && $0.isAsked }
    clientSigns = all.asks(for: ["client", "signatory", "basis"])
    details = fields.filter { $0.isAsked && !Self.filled.contains($0.name) }.map(\.name)
  }
}

extension DescribedField {
  /// Whether the document cannot be made without it or something inside it.
  fileprivate var isAsked: Bool {
    isRequired || children.contains(where: \.isAsked) || element.contains(where: \.isAsked)
  }
}
