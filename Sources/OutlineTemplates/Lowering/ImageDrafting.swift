import Diagnostics
import DocumentModel
import TemplateLanguage

/// Images: read when the template is compiled, or for every merge where their path has tags.
extension Drafting {
  mutating func image(
    _ address: [RawInline], _ alternative: [RawInline], _ attributes: Attributes?, _ span: Span,
    into pieces: inout PieceList<InlineDraft>
  ) {
    let place = span.place(in: source)
    if isValue {
      diagnostics.append(OutlineFaults.imageInValue(place))
      return
    }
    let request = request(attributes)
    if address.tags.isEmpty, alternative.tags.isEmpty {
      do throws(Faults) {
        let image = try request.image(
          at: text(of: address), alternativeText: text(of: alternative), place: place, surroundings)
        pieces.append(.fixed([.image(image)]))
      } catch {
        diagnostics += error.diagnostics
      }
    } else {
      pieces.append(.image(request, address: inlines(address), alternative: inlines(alternative), span))
    }
  }

  private mutating func request(_ attributes: Attributes?) -> ImageRequest {
    var request = ImageRequest(template: source.name)
    for (name, value) in attributes?.sizes ?? [] {
      let span = attributes?.span ?? Span(0, 0)
      guard ["width", "height"].contains(name) else {
        diagnostics.append(OutlineFaults.attributeUnknown(name, known: ["width", "height"], span, in: source))
        continue
      }
      guard let length = WrittenLength.read(value) ?? share(value, of: name), length.emu > 0 else {
        diagnostics.append(OutlineFaults.attributeValue(name, value, span, in: source))
        continue
      }
      if name == "width" { request.width = length } else { request.height = length }
    }
    return request
  }

  private func share(_ value: String, of name: String) -> Length? {
    guard name == "width", let share = WrittenLength.share(value) else { return nil }
    return ImageRequest.length(Double(surroundings.textWidth.emu) * share)
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
