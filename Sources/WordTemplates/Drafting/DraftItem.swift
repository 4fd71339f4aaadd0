import TemplateLanguage
import Writers

/// What stands in a row before the bytes are known.
indirect enum DraftItem {
  case bytes(Range<Int>, isVisible: Bool, level: WordLevel, levelBehind: WordLevel)
  case hole(HoleDraft)
  case control(Int)
  case droppable([DraftItem])
  case needsContent(open: [DraftItem], content: [DraftItem], close: [DraftItem])
  case endsWithParagraph([DraftItem])
  case when(Expression, then: [DraftItem], otherwise: [DraftItem])
  case mayBeBlocks([DraftItem], FragmentPlace)
  case each(Expression, element: String, body: [DraftItem], otherwise: [DraftItem])
  case grid(GridEvent)
  case event(WordEvent)
  case finalSection([DraftItem])
}
