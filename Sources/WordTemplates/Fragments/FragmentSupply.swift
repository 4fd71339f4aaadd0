import Diagnostics
import OpenXML
import OutlineTemplates
import TemplateLanguage
import Writers

/// What formatted text, outlines and pictures are written with; only a template that has such things has one.
final class FragmentSupply: Sendable {
  let fragments: WordFragments
  let assets: AssetLibrary

  private init(_ fragments: WordFragments, _ assets: AssetLibrary) {
    self.fragments = fragments
    self.assets = assets
  }

  /// For a template's tags; nil where none of them can give more than characters.
  static func of(
    _ text: TaggedText, holdsPlaceholders: Bool, _ bytes: [UInt8], _ package: PackageReader, _ assets: AssetLibrary
  ) throws(Faults) -> FragmentSupply? {
    if text.mayGiveBlocks {
      return FragmentSupply(try WordFragments(reading: bytes, named: package.file), assets)
    }
    guard holdsPlaceholders || text.mayGivePictures else { return nil }
    return FragmentSupply(try WordFragments(picturesBeside: package.partNames), assets)
  }
}

extension TaggedText {
  /// Whether a tag reads formatted text, or another file.
  fileprivate var mayGiveBlocks: Bool {
    tags.contains { word in
      let inner = self.inner(of: word)
      if ["include", "import", "from", "extends"].contains(word.control?.keyword) { return !inner.contains(".docx") }
      return inner.contains("markdown")
    }
  }

  fileprivate var mayGivePictures: Bool { tags.contains { inner(of: $0).contains("image") } }

  private func inner(of word: WordTag) -> String {
    String(decoding: source.utf8[word.tag.inner.start..<word.tag.inner.end], as: UTF8.self)
  }
}
