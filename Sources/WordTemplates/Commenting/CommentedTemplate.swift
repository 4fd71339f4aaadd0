package import Diagnostics
import OpenXML

/// A copy of a template in which every finding is a comment, where the template's author sees it in Word.
///
/// Only the document's own text can hold comments: what is found elsewhere is said at its first paragraph.
package enum CommentedTemplate {
  /// The bytes of the copy.
  ///
  /// - Parameter date: when the comments are written, as Word does: `2026-11-23T09:00:00Z`.
  package static func copy(
    of bytes: [UInt8], named file: String, with findings: [Diagnostic], date: String
  ) throws(Faults) -> [UInt8] {
    let package = try PackageReader(bytes, named: file)
    guard let main = StoryPart.all(in: package).first(where: \.isMain)?.name else {
      throw Faults(WordTemplateFaults.notWord(file))
    }
    let element = try package.xml(of: main)
    let root = TemplateNode(reading: element)
    var comments = try CommentsPart(of: main, root, in: package)
    let anchors = CommentAnchors(in: root, of: element, file: file)
    var marks = CommentMarks()
    for finding in findings {
      let anchor = anchors.anchor(of: finding.place)
      let lines = CommentText.lines(of: finding, in: file, standsThere: anchor != nil)
      guard let anchor = anchor ?? anchors.first(making: root) else { continue }
      marks.add(comments.add(lines, date: date), at: anchor)
    }
    marks.cutRuns()
    return try write(package, main: main, root, comments)
  }

  private static func write(
    _ package: PackageReader, main: PartName, _ root: TemplateNode, _ comments: CommentsPart
  ) throws(Faults) -> [UInt8] {
    var changes = PackageChanges(of: package)
    changes.set(main, to: try bytes(of: root))
    changes.set(comments.name, to: try bytes(of: comments.root))
    if let relationship = comments.newRelationship {
      changes.set(
        main.relationships, to: try RelationshipPart.packed(package.relationships(of: main) + [relationship], of: main))
      changes.set(
        .contentTypes, to: try ContentTypes.adding(CommentsPart.contentType, of: comments.name, to: package))
    }
    return try changes.write()
  }

  private static func bytes(of root: TemplateNode) throws(Faults) -> [UInt8] {
    let writer = XMLWriter(capacity: 64 * 1024)
    if let tree = root.tree { writer.tree(tree) }
    return try writer.finish()
  }
}
