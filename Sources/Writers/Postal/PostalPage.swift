import Diagnostics
import DocumentModel
import OpenXML

/// Postal papers as a page of HTML, each thing at its place in millimetres.
enum PostalPage {
  static func bytes(of sheet: PostalSheet, _ language: Language) throws(Faults) -> [UInt8] {
    let style = """
      @page { size: \(mm(sheet.width)) \(mm(sheet.height)); margin: 0 } body { margin: 0; font-family: 'Times New Roman', \
      'Liberation Serif', serif } .sheet { position: relative; width: \(mm(sheet.width)); height: \(mm(sheet.height)); \
      overflow: hidden; break-after: page } .cell { position: absolute; overflow: hidden; box-sizing: border-box; \
      display: flex; flex-direction: column; line-height: \(PostalFit.leading) } .cell div { overflow-wrap: anywhere }
      """
    let page = try XMLWriter.document("html", attributes: ["lang": language.rawValue]) { xml in
      xml.element("head") {
        xml.fixed("<meta charset=\"utf-8\"/>")
        xml.element("title", text: language == .russian ? "Почта" : "Post")
        xml.element("style", text: style)
      }
      xml.element("body") {
        for page in sheet.pages {
          xml.element("div", "class", "sheet") { for frame in page { cells(of: frame, xml) } }
        }
      }
    }
    return Array("<!DOCTYPE html>\n".utf8) + page.dropFirst(XMLWriter.declaration.utf8CodeUnitCount)
  }

  private static func cells(of frame: PostalSheet.Frame, _ xml: XMLWriter) {
    var y = frame.y
    for (height, row) in zip(frame.rows, frame.cells) {
      var x = frame.x
      for (width, cell) in zip(frame.columns, row) {
        if !cell.lines.isEmpty {
          let place = """
            left: \(mm(x)); top: \(mm(y)); width: \(mm(width)); height: \(mm(height)); padding: 0 \(mm(cell.padding)); \
            font-size: \(number(cell.size))pt; row-gap: \(number(cell.gap))pt; justify-content: \(cell.isCentred ? "center" : "flex-start")
            """
          xml.element("div", attributes: ["class": "cell", "style": place]) {
            for line in cell.lines {
              xml.element("div") {
                if !line.label.isEmpty {
                  xml.element("b", text: line.label)
                  xml.text(" ")
                }
                if line.isStrong { xml.element("b", text: line.text) } else { xml.text(line.text) }
              }
            }
          }
        }
        x += width
      }
      y += height
    }
  }

  private static func mm(_ length: Double) -> String { number(length) + "mm" }

  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return hundredths % 100 == 0 ? String(hundredths / 100) : String(Double(hundredths) / 100)
  }
}
