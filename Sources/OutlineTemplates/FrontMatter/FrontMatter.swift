import Diagnostics
import DocumentModel

/// What a template says of itself before its text begins.
struct FrontMatter {
  /// A text that may hold tags, where it stands in the template.
  struct Text {
    var text: String
    /// The line and column it begins at.
    var line: Int
    var column: Int
  }

  var kind = ""
  /// What the document is, for a list of kinds: «Акт оказанных услуг».
  var description = ""
  var title: Text?
  /// nil where the template does not say.
  var language: Language?
  var page = PageSetup()
  var header: Text?
  var footer: Text?
  var fields: [FieldDeclaration] = []
  /// The pattern of the file's name.
  var file: Text?
  /// The name of a style.
  var style: String?
  /// How sections are numbered.
  var numbering = SectionNumerals.arabic
}
