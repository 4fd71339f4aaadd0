package import Diagnostics
package import DocumentModel

/// An image as a template asks for it: from which file's folder, and how large.
package struct ImageRequest: Sendable {
  /// The file that names the image.
  var template: String
  package var width: Length?
  package var height: Length?

  package init(template: String, width: Length? = nil, height: Length? = nil) {
    self.template = template
    self.width = width
    self.height = height
  }

  /// The image at a path, not wider than `widest` where nothing says its size; or what is wrong with it.
  package func image(
    at path: String, alternativeText: String, place: Place, among assets: AssetLibrary, widest: Length
  ) throws(Faults) -> Image {
    try image(
      at: path, alternativeText: alternativeText, place: place, OutlineSurroundings(assets: assets, textWidth: widest))
  }

  /// The image at a path, or what is wrong with it.
  func image(
    at path: String, alternativeText: String, place: Place, _ surroundings: OutlineSurroundings
  ) throws(Faults) -> Image {
    if path.hasPrefix(QRCode.scheme) { return try qrCode(of: path, alternativeText: alternativeText, place: place) }
    guard AssetLibrary.isInside(path) else { throw Faults(OutlineFaults.imageOutside(path, place)) }
    guard let bytes = surroundings.assets.bytes(path, template) else {
      throw Faults(OutlineFaults.imageMissing(path, names: surroundings.assets.names(template), place))
    }
    guard let picture = ImageSniffer(bytes) else { throw Faults(OutlineFaults.imageBroken(path, place)) }
    let (width, height) = size(of: picture, widest: surroundings.textWidth)
    return Image(
      format: picture.format, bytes: bytes, alternativeText: alternativeText, width: width, height: height)
  }

  /// A path that holds the text of a code itself: `qr:https://example.org`.
  private func qrCode(of path: String, alternativeText: String, place: Place) throws(Faults) -> Image {
    guard let code = QRCode(String(path.dropFirst(QRCode.scheme.count))) else {
      throw Faults(OutlineFaults.codeTooLong(place))
    }
    let side = width ?? height ?? Self.usualCode
    return Image(
      format: .png, bytes: code.png(), alternativeText: alternativeText, width: side, height: height ?? side)
  }

  /// A code of an invoice is read off paper at arm's length.
  private static let usualCode = Length.millimetres(30)

  /// The size asked for; one side gives the other.
  ///
  /// A picture that says nothing is not wider than the text.
  private func size(of picture: ImageSniffer, widest: Length) -> (Length, Length) {
    let ratio = Double(max(1, picture.height.emu)) / Double(max(1, picture.width.emu))
    switch (width, height) {
    case (let width?, let height?): return (width, height)
    case (let width?, nil): return (width, Self.length(Double(width.emu) * ratio))
    case (nil, let height?): return (Self.length(Double(height.emu) / ratio), height)
    case (nil, nil):
      let width = min(picture.width, widest)
      return (width, Self.length(Double(width.emu) * ratio))
    }
  }

  /// At least a pixel and at most ten metres, whatever the ratio of a picture is.
  static func length(_ emu: Double) -> Length { Length(emu: Int(min(max(emu, 9_525), 360_000_000))) }
}
