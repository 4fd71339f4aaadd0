import DocumentModel
import OpenXML

/// The pictures of a document, each stored once however often it stands in the text.
struct WordMedia {
  private(set) var parts: [Part] = []
  /// The names of other parts, in lower case.
  private let taken: Set<String>
  private var lastNumber = 0

  init(besides parts: [Part] = []) { self.init(taken: Set(parts.map { $0.name.path.lowercased() })) }

  init(taken: Set<String>) { self.taken = taken }

  /// The part that holds a picture's bytes; nil for a format that Word does not show by itself.
  mutating func part(for image: Image) -> PartName? {
    let ending: String
    switch image.format {
    case .png: ending = "png"
    case .jpeg: ending = "jpeg"
    case .svg: return nil
    }
    // By check sum first: to hash the bytes would take longer than to write the document.
    let content = DeflatedPart(storing: image.bytes)
    if let part = parts.first(where: { $0.content == content }) { return part.name }
    let name = freeName(ending)
    parts.append(Part(name, contentType: "image/\(ending)", content: content))
    return name
  }

  private mutating func freeName(_ ending: String) -> PartName {
    while true {
      lastNumber += 1
      let name = PartName.numbered("word/media/picture", lastNumber, ending)
      if !taken.contains(name.path) { return name }
    }
  }
}

extension WordPart {
  func imageToWord(_ image: Image, _ run: WordRun) {
    guard let name = document.media.part(for: image) else {
      document.warn(.wordPictureLeftOut(image.alternativeText))
      textToWord(image.alternativeText, run)
      return
    }
    let id = document.counters.nextDrawing()
    let relationship = relationship("image", to: .part(name))
    let (width, height) = extent(of: image)
    xml.element("w:r") {
      xml.element("w:drawing") {
        xml.element("wp:inline", attributes: ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) {
          if isFragment { declareDrawing() }
          xml.element("wp:extent", attributes: ["cx": width, "cy": height])
          description("wp:docPr", of: image, id: id)
          xml.element("wp:cNvGraphicFramePr") {
            xml.element("a:graphicFrameLocks", "noChangeAspect", "1")
          }
          xml.element("a:graphic") {
            xml.element("a:graphicData", "uri", WordNames.picture) {
              picture(image, id: id, relationship: relationship, width: width, height: height)
            }
          }
        }
      }
    }
  }

  /// The namespaces that the part around a fragment may not know.
  private func declareDrawing() {
    xml.attribute("xmlns:wp", WordNames.drawing)
    xml.attribute("xmlns:a", WordNames.art)
    xml.attribute("xmlns:pic", WordNames.picture)
    xml.attribute("xmlns:r", WordNames.relationships)
  }

  private func picture(_ image: Image, id: Int, relationship: String, width: String, height: String) {
    xml.element("pic:pic") {
      xml.element("pic:nvPicPr") {
        description("pic:cNvPr", of: image, id: id)
        xml.element("pic:cNvPicPr")
      }
      xml.element("pic:blipFill") {
        xml.element("a:blip", "r:embed", relationship)
        xml.element("a:stretch") { xml.element("a:fillRect") }
      }
      xml.element("pic:spPr") {
        xml.element("a:xfrm") {
          xml.element("a:off", attributes: ["x": "0", "y": "0"])
          xml.element("a:ext", attributes: ["cx": width, "cy": height])
        }
        xml.element("a:prstGeom", "prst", "rect") { xml.element("a:avLst") }
      }
    }
  }

  private func description(_ element: StaticString, of image: Image, id: Int) {
    xml.element(element) {
      xml.attribute("id", id)
      xml.attribute("name", "Picture \(id)")
      if !image.alternativeText.isEmpty { xml.attribute("descr", VisibleCharacters.visible(image.alternativeText)) }
    }
  }

  /// Its size in EMU, made smaller in proportion where it would not fit.
  private func extent(of image: Image) -> (String, String) {
    // ST_PositiveCoordinate ends at 27,273,042,316,900; a sheet is far below, and a picture at least 1.
    let width = max(1, min(image.width.emu, 27_273_042_316_900))
    let height = max(1, min(image.height.emu, 27_273_042_316_900))
    let available = max(1, self.width * 635)
    if width <= available { return (String(width), String(height)) }
    let scaled = Double(height) * Double(available) / Double(width)
    return (String(available), String(max(1, Int(scaled.rounded()))))
  }
}
