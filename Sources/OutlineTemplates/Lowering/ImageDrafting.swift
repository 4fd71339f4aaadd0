import Diagnostics
import DocumentModel
import TemplateLanguage

/// Images, whose bytes are read when the template is compiled.
extension Drafting {
  mutating func image(
    _ address: [RawInline], _ alternative: [RawInline], _ attributes: Attributes?, _ span: Span
  ) -> Image? {
    let place = span.place(in: source)
    if isValue {
      diagnostics.append(OutlineFaults.imageInValue(place))
      return nil
    }
    if let tag = (address.tags + alternative.tags).first {
      diagnostics.append(OutlineFaults.imageWithTag(tags[tag].span.place(in: source)))
      return nil
    }
    let path = text(of: address)
    guard AssetLibrary.isInside(path) else {
      diagnostics.append(OutlineFaults.imageOutside(path, place))
      return nil
    }
    guard let bytes = surroundings.assets.bytes(path, source.name) else {
      diagnostics.append(
        OutlineFaults.imageMissing(path, names: surroundings.assets.names(source.name), place))
      return nil
    }
    guard let picture = ImageSniffer(bytes) else {
      diagnostics.append(OutlineFaults.imageBroken(path, place))
      return nil
    }
    let (width, height) = size(of: picture, attributes)
    return Image(
      format: picture.format, bytes: bytes, alternativeText: text(of: alternative), width: width, height: height)
  }

  /// The size asked for; one side gives the other.
  ///
  /// A picture that says nothing is not wider than the text.
  private mutating func size(of picture: ImageSniffer, _ attributes: Attributes?) -> (Length, Length) {
    var width: Length?
    var height: Length?
    for (name, value) in attributes?.sizes ?? [] {
      let length = WrittenLength.read(value) ?? share(value, of: name)
      guard ["width", "height"].contains(name) else {
        diagnostics.append(
          OutlineFaults.attributeUnknown(name, known: ["width", "height"], attributes?.span ?? Span(0, 0), in: source))
        continue
      }
      guard let length, length.emu > 0 else {
        diagnostics.append(OutlineFaults.attributeValue(name, value, attributes?.span ?? Span(0, 0), in: source))
        continue
      }
      if name == "width" { width = length } else { height = length }
    }
    let ratio = Double(max(1, picture.height.emu)) / Double(max(1, picture.width.emu))
    switch (width, height) {
    case (let width?, let height?): return (width, height)
    case (let width?, nil): return (width, Self.length(Double(width.emu) * ratio))
    case (nil, let height?): return (Self.length(Double(height.emu) / ratio), height)
    case (nil, nil):
      let widest = min(picture.width, surroundings.textWidth)
      return (widest, Self.length(Double(widest.emu) * ratio))
    }
  }

  private func share(_ value: String, of name: String) -> Length? {
    guard name == "width", let share = WrittenLength.share(value) else { return nil }
    return Self.length(Double(surroundings.textWidth.emu) * share)
  }

  /// At least a pixel and at most ten metres, whatever the ratio of a picture is.
  private static func length(_ emu: Double) -> Length {
    Length(emu: Int(min(max(emu, 9_525), 360_000_000)))
  }

  private func text(of inlines: [RawInline]) -> String {
    inlines.reduce(into: "") { text, inline in
      switch inline {
      case .text(let more): text += more
      case .softBreak, .hardBreak: text += " "
      case .attributes(let attributes): text += attributes.text
      case .blank(let width): text += String(repeating: "_", count: width)
      case .code(let inner): text += self.text(of: inner)
      default: text += self.text(of: inline.children ?? [])
      }
    }
  }
}
