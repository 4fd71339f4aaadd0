import Diagnostics
import OpenXML

/// The parts of a template that are looked into, as trees, with their text.
struct PartTrees {
  /// A part with what it refers to.
  struct Tree {
    let part: StoryPart
    let root: TemplateNode
    let relationships: TaggedRelationships
  }

  private(set) var parts: [Tree] = []
  private(set) var source = WordSource()
  /// What is wrong with single parts; the others are read all the same.
  private(set) var findings: [Diagnostic] = []
  /// The part of the document's own text.
  let main: PartName

  /// - Parameter isWhole: whether parts without tags are wanted too.
  init(_ package: PackageReader, _ trackedChanges: TrackedChanges, isWhole: Bool = false) throws(Faults) {
    let stories = StoryPart.all(in: package)
    guard let main = stories.first(where: \.isMain) else { throw Faults(WordTemplateFaults.notWord(package.file)) }
    self.main = main.name
    var log = FaultLog()
    for story in stories {
      let bytes = log.attempt { () throws(Faults) in try package.contents(of: story.name) }
      guard let bytes, isWhole || StoryPart.mayHoldTags(bytes) else { continue }
      let element = log.attempt { () throws(Faults) in
        try XMLReader.read(bytes, named: "\(package.file): \(story.name.entryName)")
      }
      guard let element else { continue }
      let root = TemplateNode(reading: element)
      if story.isMain, root.name != "w:document" {
        log.findings.append(WordTemplateFaults.notADocument(element.name.qualified, in: package.file))
        continue
      }
      if TrackedChanges.stand(in: root) {
        if trackedChanges == .refuse {
          log.findings.append(WordTemplateFaults.trackedChanges(package.file, part: story.label))
        }
        TrackedChanges.joinParagraphs(in: root)
        TrackedChanges.accept(in: root)
      }
      let relationships = log.attempt { () throws(Faults) in
        TaggedRelationships(try package.relationships(of: story.name))
      }
      guard let relationships else { continue }
      source.add(root, label: story.label, links: relationships.taggedLinks)
      parts.append(Tree(part: story, root: root, relationships: relationships))
    }
    findings = log.findings
  }
}
