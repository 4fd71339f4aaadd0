import Diagnostics
import TemplateLanguage

/// Makes statements of a part's items, once its bytes are known.
struct DraftStatements {
  let source: SourceText
  let tags: [WordTag]
  let bytes: [UInt8]

  func statements(_ items: [DraftItem], insideLoop: Bool) -> [Statement<WordDraft>] {
    var pieces: [Piece<WordDraft>] = []
    var stretch = StretchDraft.empty
    var loops = insideLoop ? 1 : 0
    func close() {
      if stretch.segments.isEmpty { return }
      if stretch.segments.count == stretch.holes.count { stretch.segments.append([]) }
      pieces.append(.content(.stretch(stretch)))
      stretch = .empty
    }
    for item in items {
      switch item {
      case .bytes(let range, let isVisible, let level, let levelBehind):
        if stretch.segments.isEmpty { stretch.level = level }
        stretch.levelBehind = levelBehind
        if stretch.segments.count > stretch.holes.count {
          stretch.segments[stretch.segments.count - 1] += bytes[range]
        } else {
          stretch.segments.append(Array(bytes[range]))
        }
        if isVisible { stretch.isVisible = true }
      case .hole(let hole):
        if hole.terminator.isEmpty {
          close()
          pieces.append(.content(.loose(hole)))
        } else {
          if stretch.segments.count == stretch.holes.count { stretch.segments.append([]) }
          stretch.holes.append(hole)
        }
      case .event(let event):
        if stretch.segments.count == stretch.holes.count { stretch.segments.append([]) }
        stretch.events.append((stretch.holes.count, event))
      case .control(let number):
        close()
        pieces.append(.tag(tags[number].tag))
        if tags[number].control?.keyword == "for" { loops += 1 }
        if tags[number].control?.keyword == "endfor" { loops -= 1 }
      case .droppable(let items):
        close()
        pieces.append(.content(.droppable(statements(items, insideLoop: loops > 0))))
      case .needsContent(let open, let content, let end):
        close()
        pieces.append(
          .content(
            .needsContent(
              open: statements(open, insideLoop: loops > 0),
              content: statements(content, insideLoop: loops > 0),
              close: statements(end, insideLoop: loops > 0))))
      case .endsWithParagraph(let items):
        close()
        pieces.append(.content(.endsWithParagraph(statements(items, insideLoop: loops > 0))))
      case .when(let condition, let then, let otherwise):
        close()
        let branch = Branch(condition: condition, body: statements(then, insideLoop: loops > 0))
        pieces.append(
          .content(
            .statements([
              .conditional(
                branches: [branch], otherwise: statements(otherwise, insideLoop: loops > 0), condition.span)
            ])))
      case .mayBeBlocks(let items, let place):
        close()
        pieces.append(.content(.mayBeBlocks(statements(items, insideLoop: loops > 0), place)))
      case .each(let list, let element, let body, let otherwise):
        close()
        let span = list.span
        let loop = Loop(
          target: .name(element, span), sequence: list, condition: nil, isRecursive: false,
          body: statements(body, insideLoop: true), otherwise: [], span: span)
        let isList = Expression.test(
          list, name: "sequence", Arguments(), negated: false, nameSpan: span, span)
        let branch = Branch(condition: isList, body: [Statement<WordDraft>.loop(loop)])
        pieces.append(
          .content(
            .statements([
              .conditional(
                branches: [branch], otherwise: statements(otherwise, insideLoop: loops > 0), span)
            ])))
      case .finalSection(let items):
        close()
        pieces.append(.content(.finalSection(statements(items, insideLoop: false))))
      case .grid(let event):
        close()
        pieces.append(.content(.grid(event)))
      }
    }
    close()
    // What is wrong with the tags was told when all of them were looked at in a row.
    return StatementParser.parse(pieces, in: source, insideLoop: insideLoop).statements
  }
}
