/// An address taken apart at its `@`; nothing of the parts is checked but what would keep them from being found.
struct AddressParts {
  /// With its quotes, where it has some.
  let local: String
  let domain: String

  init(_ address: String) throws(AddressFlaw) {
    if address.isEmpty { throw .empty }
    try Self.refuseInvisible(address)
    let several = AddressPieces.split(address).count
    if several > 1 { throw .several(several) }
    try Self.refuseName(address)
    let scalars = Array(address.unicodeScalars)
    guard let border = try Self.border(of: scalars) else {
      throw scalars.contains(where: AddressPieces.isSpace) ? .space : .noAt
    }
    local = Self.text(scalars[..<border])
    domain = Self.text(scalars[(border + 1)...])
    if local.isEmpty { throw .noLocal }
    if domain.isEmpty { throw .noDomain }
    if domain.hasPrefix("[") { throw .literal }
    if domain.contains("@") { throw .severalAts }
    let open = local.hasPrefix("\"") ? domain : address
    if open.unicodeScalars.contains(where: AddressPieces.isSpace) { throw .space }
  }

  /// Refuses `Ivan <ivan@example.com>`, saying what the address alone is.
  private static func refuseName(_ address: String) throws(AddressFlaw) {
    guard address.hasSuffix(">"), let start = address.lastIndex(of: "<") else { return }
    throw .named(address: String(address[address.index(after: start)...].dropLast()))
  }

  /// Where the `@` stands that parts the address: the first one outside quotes.
  private static func border(of scalars: [Unicode.Scalar]) throws(AddressFlaw) -> Int? {
    guard scalars.first == "\"" else { return scalars.firstIndex(of: "@") }
    var position = 1
    while position < scalars.count, scalars[position] != "\"" { position += scalars[position] == "\\" ? 2 : 1 }
    guard position < scalars.count else { throw .openQuote }
    guard position + 1 < scalars.count else { return nil }
    guard scalars[position + 1] == "@" else { throw .behindQuote }
    return position + 1
  }

  /// Letters without ink come along from web pages and office programs, and nobody sees why the address fails.
  private static func refuseInvisible(_ address: String) throws(AddressFlaw) {
    for (position, scalar) in address.unicodeScalars.enumerated() {
      switch scalar.properties.generalCategory {
      case .control where !AddressPieces.isSpace(scalar), .format, .privateUse, .unassigned,
        .nonspacingMark where position == 0:
        throw .invisible(scalar, position: position + 1)
      default: continue
      }
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
