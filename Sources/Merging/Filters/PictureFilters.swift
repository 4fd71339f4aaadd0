import Values

/// A picture by its path, with the size it is to have, as it is put out by `| image`.
package struct PictureSource: FormattedText {
  package var path: String
  /// As they were written: `4cm`, `35 mm`; nil for the picture's own size, or in proportion to the other one.
  package var width: String?
  package var height: String?

  package init(path: String, width: String? = nil, height: String? = nil) {
    self.path = path
    self.width = width
    self.height = height
  }

  package var plainText: String { path }
}

/// Filters for what Word files show besides text; elsewhere they give text.
enum PictureFilters {
  static let all: [FilterDefinition] = [
    FilterDefinition(
      "image", [.optional("width"), .optional("height")],
      says: Explanation(
        "The picture of that name beside the template, in a Word file; one length gives the other.",
        "{{ \"logo.png\" | image(width=\"4cm\") }}", "logo.png")
    ) { input, arguments, merge throws(Interruption) in
      .formatted(
        PictureSource(
          path: try merge.inputText(input), width: try arguments.optionalText(0, &merge),
          height: try arguments.optionalText(1, &merge)))
    },
    FilterDefinition(
      "checkbox", [.optional("checked", .text("☒")), .optional("unchecked", .text("☐"))],
      says: Explanation("A box, ticked or not.", "{{ true | checkbox }} {{ false | checkbox }}", "☒ ☐")
    ) { input, arguments, merge throws(Interruption) in
      guard case .bool(let isTrue) = input else { throw merge.wrongInput("true or false", input) }
      return .text(try arguments.text(isTrue ? 0 : 1, &merge))
    },
  ]
}
