/// Inlines on one line of a dump; what cannot be seen, as a no-break space, is written out.
package enum InlineDump {
  package static func dump(_ inlines: [Inline]) -> String {
    inlines.map { dump($0) }.joined(separator: " ")
  }

  private static func dump(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): quoted(text)
    case .strong(let inner): "strong(\(dump(inner)))"
    case .emphasis(let inner): "emphasis(\(dump(inner)))"
    case .struck(let inner): "struck(\(dump(inner)))"
    case .underlined(let inner): "underlined(\(dump(inner)))"
    case .superscript(let inner): "superscript(\(dump(inner)))"
    case .subscript(let inner): "subscript(\(dump(inner)))"
    case .code(let text): "code(\(quoted(text)))"
    case .link(let link): "link(\(quoted(link.address)) \(dump(link.inlines)))"
    case .image(let image):
      "image(\(image.format.rawValue) \(image.width.dump) x \(image.height.dump) "
        + "\(quoted(image.alternativeText)) \(image.bytes.count) bytes)"
    case .lineBreak: "break"
    case .reference(let reference): dump(reference)
    case .blank(let blank): "blank(\(blank.width))"
    case .missing(let path): "missing(\(path))"
    case .note(let note): "note(\(quoted(note.mark)) \(dump(note.blocks)))"
    case .pageNumber: "page-number"
    case .pageCount: "page-count"
    }
  }

  private static func dump(_ reference: Reference) -> String {
    let prefix = reference.prefix.map { " " + quoted($0) } ?? ""
    return "reference(#\(reference.label.name)\(prefix)\(reference.number.isEmpty ? "" : " \(reference.number)"))"
  }

  /// Blocks on the line of the text they are a note to.
  private static func dump(_ blocks: [Block]) -> String {
    DocumentDump.dump(blocks).split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "; ")
  }

  package static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      default:
        if isVisible(scalar) {
          out.unicodeScalars.append(scalar)
        } else {
          out += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
      }
    }
    return out + "\""
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return false
    default: return true
    }
  }
}

extension Length {
  /// Millimetres where they are whole, else the unit itself.
  var dump: String { emu % 36_000 == 0 ? "\(emu / 36_000)mm" : "\(emu)emu" }
}
