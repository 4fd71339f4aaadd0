import OpenXML
import Readers

/// What the merge takes note of at a place, without putting anything out.
enum WordEvent: Sendable {
  /// A paragraph begins, with its place in a list, if it has one.
  case paragraph(NumberingPlace?)
  case bookmark(String)
  /// A loop begins another pass: these lists of the template, which stand in it, count anew.
  case restart([Int])
  /// The properties of the section that an included file would interrupt here.
  case section(XMLElement)
}
