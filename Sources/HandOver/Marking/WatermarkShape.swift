import Diagnostics
import OpenXML

/// Letters across a page as Word itself draws them: WordArt in VML, anchored in a header and behind the text.
struct WatermarkShape {
  let word: String
  /// Distinguishes the shapes of one file.
  let number: Int
  /// Of the letters along their line, in points.
  let length: Int

  /// Word's own beginning of such names: it offers to remove the watermark by it.
  private static let name = "PowerPlusWaterMarkObject"

  /// The length that lets the rotated letters fill the width of the text, in points.
  static func length(on page: SectionSheet) -> Int {
    min(max(min(page.textWidth, page.textHeight) / 20, 120), 900)
  }

  /// The run that holds the shape.
  ///
  /// - Parameter namespace: of WordprocessingML in the part where it is to stand.
  func run(in namespace: String) throws(Faults) -> XMLElement {
    try .made(
      "w:r",
      attributes: [
        "xmlns:w": namespace, "xmlns:v": "urn:schemas-microsoft-com:vml",
        "xmlns:o": "urn:schemas-microsoft-com:office:office", "xmlns:w10": "urn:schemas-microsoft-com:office:word",
      ]
    ) { xml in
      xml.fixed("<w:rPr><w:noProof/></w:rPr>")
      xml.element("w:pict") {
        xml.fixed(Self.wordArt)
        xml.element(
          "v:shape",
          attributes: [
            "id": "\(Self.name)18880\(number)", "type": "#_x0000_t136", "style": style, "o:allowincell": "f",
            "fillcolor": "silver", "stroked": "f",
          ]
        ) {
          xml.fixed("<v:fill opacity=\".5\"/>")
          xml.element(
            "v:textpath",
            attributes: ["style": "font-family:\"Arial\";font-size:1pt;font-weight:bold", "string": word])
          xml.fixed("<w10:wrap anchorx=\"margin\" anchory=\"margin\"/>")
        }
      }
    }
  }

  /// Letters half as high again as they are wide look like those of the page.
  private var height: Int { length * 3 / (2 * max(word.count, 1)) }

  private var style: String {
    "position:absolute;margin-left:0;margin-top:0;width:\(length)pt;height:\(height)pt;rotation:315;"
      + "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
      + "mso-position-vertical:center;mso-position-vertical-relative:margin"
  }

  /// The word of the draft mark that a run shows; nil for any other run.
  ///
  /// Other programs give the shape other names when they save the file: it is known by its word and its slant.
  static func word(in run: XMLElement) -> String? {
    guard run.isWord("r") else { return nil }
    var word: String?
    var holdsText = false
    run.walk { element in
      if element.isWord("t") { holdsText = true }
      guard element.name.local == "shape" else { return }
      let isMark =
        element.value("id")?.hasPrefix(name) ?? false || element.value("style")?.contains("rotation:315") ?? false
      for path in element.elements where isMark && path.name.local == "textpath" { word = path.value("string") }
    }
    guard let word, !holdsText, DraftMark.all.contains(where: { $0.word == word }) else { return nil }
    return word
  }

  /// Shape type 136 of Office: text that fills its frame.
  private static let wordArt: StaticString = """
    <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">\
    <v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>\
    <v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>\
    <v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>\
    <v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" \
    o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>\
    <v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>\
    <o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>
    """
}
