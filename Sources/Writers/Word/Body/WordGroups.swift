import DocumentModel
import OpenXML

extension WordPart {
  func groupToWord(_ group: Group, _ place: WordPlace) -> Bool {
    var inner = place
    switch group.kind {
    case .letterhead: return letterheadToWord(group, place)
    case .annex(let annex): return annexToWord(annex, group.blocks, place)
    case .approval: return cornerToWord(group.blocks, style: .approvalStamp, share: 58, place)
    case .right: return cornerToWord(group.blocks, style: .addressee, share: 55, place)
    case .center: inner.alignment = .center
    case .keep: inner.keeping.inside = true
    case .quote: return quoteToWord(group.blocks, place)
    }
    return blocksToWord(group.blocks, inner)
  }

  /// Lines that begin at one place right of the middle: an addressee, a stamp.
  private func cornerToWord(_ blocks: [Block], style: WordStyle, share: Int, _ place: WordPlace) -> Bool {
    var inner = place
    inner.style = style
    inner.alignment = nil
    inner.indent = width * share / 100
    inner.keeping.inside = true
    blocksToWord(blocks, inner)
    separatorToWord(height: 240)
    return false
  }

  private func quoteToWord(_ blocks: [Block], _ place: WordPlace) -> Bool {
    var inner = place
    inner.style = .quote
    return blocksToWord(blocks, inner)
  }

  // MARK: Letterhead

  /// The logo at the left, the sender at the right; without a logo the sender in the middle; a line below.
  private func letterheadToWord(_ group: Group, _ place: WordPlace) -> Bool {
    guard let logo = group.logo, logo.format != .svg else {
      var inner = place
      inner.style = .letterhead
      inner.alignment = .center
      // A logo that Word cannot show leaves no text behind: the sender's name is there anyway.
      if let logo = group.logo { document.warn(.wordPictureLeftOut(logo.alternativeText)) }
      blocksToWord(Array(group.blocks.dropFirst(group.logo == nil ? 0 : 1)), inner)
      letterheadRule()
      return false
    }
    let logoWidth = min(width / 2, max(width / 4, logo.width.twips + 280))
    frame(widths: [logoWidth, width - logoWidth], place) {
      xml.element("w:tr") {
        rowProperties(isHeader: false)
        cell(width: logoWidth, verticalAlignment: "center") {
          paragraph(WordParagraph(style: .letterhead)) { imageToWord(logo, WordRun()) }
        }
        cell(width: width - logoWidth, verticalAlignment: "center") {
          var inner = WordPlace(style: .letterhead)
          inner.alignment = .right
          cellBlocks(Array(group.blocks.dropFirst()), inner)
        }
      }
    }
    letterheadRule()
    return false
  }

  private func letterheadRule() {
    var p = WordParagraph(style: .letterhead)
    p.border = WordParagraph.Border(side: .bottom, size: 8, color: "404040")
    p.spacing = WordParagraph.Spacing(before: 0, after: 240, exactLine: 120)
    paragraph(p) {}
  }

  // MARK: Annex

  private func annexToWord(_ annex: Annex, _ blocks: [Block], _ place: WordPlace) -> Bool {
    var mark = WordParagraph(style: .annexMark)
    mark.breaksPageBefore = true
    paragraph(mark) {
      // Only the number is bookmarked: it is what a reference shows.
      let whole = document.language.annexMark(annex.number)
      textToWord(String(whole.dropLast(annex.number.count)), WordRun())
      bookmark(annex.label) { textToWord(annex.number, WordRun()) }
    }
    if !annex.caption.isEmpty {
      paragraph(WordParagraph(style: .annexCaption)) { inlinesToWord(annex.caption) }
    }
    separatorToWord(height: 240)
    return blocksToWord(blocks, WordPlace())
  }
}

extension Group {
  /// The picture a letterhead begins with, if nothing else stands on its line.
  var logo: Image? {
    guard case .paragraph(let first) = blocks.first, first.inlines.count == 1,
      case .image(let image) = first.inlines[0]
    else { return nil }
    return image
  }
}
