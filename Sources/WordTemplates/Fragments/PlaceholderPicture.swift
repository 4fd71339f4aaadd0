import Diagnostics
import DocumentModel
import Merging
import OpenXML
import OutlineTemplates
import Values
import Writers

/// A drawing whose picture the data name: an output tag is all of its alternative text.
final class PictureBox<Output: Sendable>: Sendable {
  let output: Output
  /// Its size in EMU, which the picture is fitted into.
  let width: Int
  let height: Int
  /// The picture that stands there in the template.
  let relationship: String

  init(_ output: Output, width: Int, height: Int, relationship: String) {
    self.output = output
    self.width = width
    self.height = height
    self.relationship = relationship
  }

  func with<Other: Sendable>(_ output: Other) -> PictureBox<Other> {
    PictureBox<Other>(output, width: width, height: height, relationship: relationship)
  }
}

/// What depends on the picture of a drawing.
enum PictureProperty: Sendable {
  /// The first width, where the picture is looked for.
  case firstWidth
  case width
  case height
  case description
  case relationship
}

/// The picture that stands in a drawing of the template.
struct PlacedPicture {
  let width: Int
  let height: Int
  let description: String
  let relationship: String
}

extension WordCarrier {
  /// Puts a property of a drawing's picture into its attribute.
  mutating func append(
    _ property: PictureProperty, of box: PictureBox<Program<WordContent>>, _ merge: inout Merge
  ) throws(MergeStopped) {
    if case .firstWidth = property { output.picture = try picture(box, &merge) }
    output.characters = .attribute
    switch property {
    case .firstWidth, .width: output.append(String(output.picture?.width ?? box.width))
    case .height: output.append(String(output.picture?.height ?? box.height))
    case .description: output.append(output.picture?.description ?? "")
    case .relationship: output.append(output.picture?.relationship ?? box.relationship)
    }
  }

  /// The picture named for a drawing; the template's own where no name is given.
  private func picture(
    _ box: PictureBox<Program<WordContent>>, _ merge: inout Merge
  ) throws(MergeStopped) -> PlacedPicture? {
    var carrier = ValueCarrier()
    try merge.run(box.output, into: &carrier)
    guard let (value, span) = carrier.value else { return nil }
    let source: PictureSource
    switch value {
    case .formatted(let picture as PictureSource): source = PictureSource(path: picture.path)
    default: source = PictureSource(path: merge.text(of: value))
    }
    guard !source.path.isEmpty,
      let image = output.document.image(source, widest: Int(Int32.max) / 635, at: span, &merge),
      let name = output.document.fragments(in: merge.settings.language)?.part(for: image)
    else { return nil }
    let natural = (width: Double(max(1, image.width.emu)), height: Double(max(1, image.height.emu)))
    let scale = min(Double(box.width) / natural.width, Double(box.height) / natural.height)
    return PlacedPicture(
      width: max(1, Int((natural.width * scale).rounded())), height: max(1, Int((natural.height * scale).rounded())),
      description: image.alternativeText, relationship: output.relationships.id(of: "image", to: .part(name)))
  }
}

/// Keeps the value of an output tag.
private struct ValueCarrier: Carrier {
  typealias Content = WordContent

  private(set) var value: (Value, Span)?

  mutating func append(_ content: WordContent, _ merge: inout Merge) throws(MergeStopped) {}

  mutating func append(_ value: Value, at span: Span, _ merge: inout Merge) throws(MergeStopped) {
    self.value = (value, span)
  }

  mutating func appendMissing(path: String) {}

  func fresh() -> ValueCarrier { ValueCarrier() }

  consuming func captured() -> Value { value?.0 ?? .none }
}
