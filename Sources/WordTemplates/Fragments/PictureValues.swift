import Diagnostics
import DocumentModel
import Merging
import OutlineTemplates
import Values
import Writers

/// Pictures that values name, by `| image`.
extension WordCarrier {
  /// Puts a picture in place of a value, between the parts of its run.
  func append(
    _ picture: PictureSource, in place: RunPlace, at span: Span, _ merge: inout Merge
  ) throws(MergeStopped) {
    if picture.path.isEmpty { return }
    guard let image = output.document.image(picture, widest: place.width, at: span, &merge) else { return }
    try write([.image(image)], FragmentPlace(run: place.element, width: place.width), &merge) { bytes in
      output.interrupt(place, with: bytes)
    }
  }
}

extension WordMergeState {
  /// The picture that a value names; nil where there is none, which is reported.
  func image(_ picture: PictureSource, widest: Int, at span: Span, _ merge: inout Merge) -> Image? {
    guard let supply else { return nil }
    let widest = Length(emu: widest * 635)
    let place = span.place(in: merge.source)
    var request = ImageRequest(template: merge.source.name)
    for (name, text) in [("width", picture.width), ("height", picture.height)] {
      guard let text else { continue }
      guard let length = Self.length(text, name, widest), length.emu > 0 else {
        merge.report(WordTemplateFaults.pictureSize(text, name, at: place))
        return nil
      }
      if name == "width" { request.width = length } else { request.height = length }
    }
    do throws(Faults) {
      return try request.image(
        at: picture.path, alternativeText: Self.fileName(picture.path), place: place, among: supply.assets,
        widest: widest)
    } catch {
      for diagnostic in error.diagnostics { merge.report(diagnostic) }
      return nil
    }
  }

  /// A length, or a share of the text's width.
  private static func length(_ text: String, _ name: String, _ widest: Length) -> Length? {
    if let length = WrittenLength.read(text) { return length }
    guard name == "width", let share = WrittenLength.share(text) else { return nil }
    return Length(emu: Int(Double(widest.emu) * share))
  }

  static func fileName(_ path: String) -> String {
    if path.hasPrefix("qr:") { return "QR" }
    return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}
