import DocumentModel

/// Where everything stands on paper; lengths are millimetres.
struct PostalSheet {
  struct Line: Equatable {
    /// `Кому:`, in bold before the text; empty for none.
    var label = ""
    var text: String
    var isStrong = false
  }

  struct Cell {
    var lines: [Line] = []
    /// Points.
    var size = 12.0
    /// Between two lines, in points.
    var gap = 0.0
    /// What is left free at the left and right.
    var padding = 0.0
    var isCentred = false
  }

  /// Cells of fixed size; frames of a page stand one below the other.
  struct Frame {
    var x: Double
    var y: Double
    var columns: [Double]
    var rows: [Double]
    var cells: [[Cell]]
  }

  var width: Double
  var height: Double
  var pages: [[Frame]] = []
}

extension PostalPaper {
  /// «Кому» and the like.
  private var words: (to: String, whereTo: String, from: String, whereFrom: String, postcode: String) {
    language == .russian
      ? ("Кому:", "Куда:", "От кого:", "Откуда:", "Индекс:") : ("To:", "Address:", "From:", "Address:", "Postcode:")
  }

  var sheet: PostalSheet {
    switch kind {
    case .envelopes(let size): envelopes(size)
    case .labels(let sheet, let used): labels(sheet, used: used)
    }
  }

  // MARK: Envelopes

  /// The sender at the upper left, the recipient at the lower right; the lower left stays free for the post's marks.
  private func envelopes(_ size: EnvelopeSize) -> PostalSheet {
    let (from, to): (Place, Place) =
      switch size {
      case .c4: (Place(x: 15, y: 15, width: 130, height: 45), Place(x: 174, y: 140, width: 135, height: 70))
      case .c5: (Place(x: 10, y: 10, width: 100, height: 38), Place(x: 114, y: 92, width: 105, height: 58))
      case .dl: (Place(x: 10, y: 8, width: 92, height: 32), Place(x: 108, y: 52, width: 102, height: 48))
      }
    var sheet = PostalSheet(width: size.width, height: size.height)
    let words = words
    for recipient in recipients {
      var page: [PostalSheet.Frame] = []
      if let sender { page.append(from.frame(sender, (words.from, words.whereFrom, words.postcode), largest: 11)) }
      page.append(to.frame(recipient, (words.to, words.whereTo, words.postcode), largest: 14))
      sheet.pages.append(page)
    }
    return sheet
  }

  private struct Place {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func frame(_ party: PostalParty, _ words: (String, String, String), largest: Double) -> PostalSheet.Frame {
      let lines = [
        PostalSheet.Line(label: words.0, text: party.name), PostalSheet.Line(label: words.1, text: party.address),
        PostalSheet.Line(label: words.2, text: party.postcode, isStrong: true),
      ].filter { !$0.text.isEmpty }
      let gap = 5.0
      let size = PostalFit.size(lines, width: width, height: height, gap: gap, largest: largest)
      return PostalSheet.Frame(
        x: x, y: y, columns: [width], rows: [height],
        cells: [[PostalSheet.Cell(lines: lines, size: size, gap: gap)]])
    }
  }

  // MARK: Labels

  private static let a4 = (width: 210.0, height: 297.0)
  /// What is left free around the text of a label, since no printer meets its edge exactly.
  private static let padding = 5.0

  private func labels(_ kind: LabelSheet, used: Int) -> PostalSheet {
    var sheet = PostalSheet(width: Self.a4.width, height: Self.a4.height)
    let gaps = Double(kind.columns - 1) * kind.gap
    let x = (Self.a4.width - Double(kind.columns) * kind.width - gaps) / 2
    let y = (Self.a4.height - Double(kind.rows) * kind.height) / 2
    var columns: [Double] = []
    for column in 0..<kind.columns {
      if column > 0, kind.gap > 0 { columns.append(kind.gap) }
      columns.append(kind.width)
    }
    let free = Array(repeating: PostalSheet.Cell(), count: max(0, used) % kind.count)
    let cells = free + recipients.map { label($0, kind) }
    for first in stride(from: 0, to: cells.count, by: kind.count) {
      var rows: [[PostalSheet.Cell]] = []
      for row in 0..<kind.rows {
        var inRow: [PostalSheet.Cell] = []
        for column in 0..<kind.columns {
          if column > 0, kind.gap > 0 { inRow.append(PostalSheet.Cell()) }
          let index = first + row * kind.columns + column
          inRow.append(index < cells.count ? cells[index] : PostalSheet.Cell())
        }
        rows.append(inRow)
      }
      sheet.pages.append([
        PostalSheet.Frame(
          x: x, y: y, columns: columns, rows: Array(repeating: kind.height, count: kind.rows), cells: rows)
      ])
    }
    return sheet
  }

  private func label(_ party: PostalParty, _ kind: LabelSheet) -> PostalSheet.Cell {
    let lines = [
      PostalSheet.Line(text: party.name, isStrong: true), PostalSheet.Line(text: party.address),
      PostalSheet.Line(text: party.postcode, isStrong: true),
    ].filter { !$0.text.isEmpty }
    let size = PostalFit.size(
      lines, width: kind.width - 2 * Self.padding, height: kind.height - Self.padding, largest: 11)
    return PostalSheet.Cell(lines: lines, size: size, padding: Self.padding, isCentred: true)
  }
}
