import Diagnostics
import OpenXML

/// The settings of the whole: those of the first document, without what is only its own.
final class JoinedSettings {
  private var root: XMLElement?
  private var usesEvenPages = false
  private var first: [String] = []
  private var told: Set<String> = []

  /// What settings say that cannot be said of one document among several.
  private static let wholeOnly = [
    "mirrorMargins", "gutterAtTop", "bookFoldPrinting", "defaultTabStop", "autoHyphenation",
  ]
  private static let dropped: Set<String> = [
    "attachedTemplate", "mailMerge", "rsids", "docVars", "documentProtection", "writeProtection", "trackRevisions",
    "revisionView", "docId", "footnotePr", "endnotePr", "evenAndOddHeaders", "updateFields", "persistentDocumentId",
  ]
  /// CT_Settings from its end up to the notes: what stands behind them.
  private static let behindNotes: Set<String> = [
    "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping",
    "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown",
    "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
  ]
  private static let behindEvenPages: Set<String> = behindNotes.union([
    "bookFoldRevPrinting", "bookFoldPrinting", "bookFoldPrintingSheets", "drawingGridHorizontalSpacing",
    "drawingGridVerticalSpacing", "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery",
    "doNotUseMarginsForDrawingGridOrigin", "drawingGridHorizontalOrigin", "drawingGridVerticalOrigin",
    "doNotShadeFormData", "noPunctuationKerning", "characterSpacingControl", "printTwoOnOne",
    "strictFirstAndLastChars", "noLineBreaksAfter", "noLineBreaksBefore", "savePreviewPicture",
    "doNotValidateAgainstSchema", "saveInvalidXml", "ignoreMixedContent", "alwaysShowPlaceholderText",
    "doNotDemarcateInvalidXml", "saveXmlDataOnly", "useXSLTWhenSaving", "saveThroughXslt", "showXMLTags",
    "alwaysMergeEmptyNamespace", "hdrShapeDefaults",
  ])

  /// Learns of a document's settings; what it says otherwise than the first is a finding.
  func add(_ settings: XMLElement?, of file: String, isFirst: Bool) -> Diagnostic? {
    if settings?.isOn("evenAndOddHeaders") ?? false { usesEvenPages = true }
    let said = Self.wholeOnly.map { name in
      name == "defaultTabStop" ? settings?.val(of: name) ?? "720" : String(settings?.isOn(name) ?? false)
    }
    if isFirst {
      root = settings
      first = said
      return nil
    }
    let other = zip(Self.wholeOnly, zip(first, said)).filter { $1.0 != $1.1 }.map(\.0)
    guard !other.isEmpty, told.insert(other.joined()).inserted else { return nil }
    return .joinedSettingsDiffer(file, other)
  }

  func finish(footnotes: Bool, endnotes: Bool) throws(Faults) -> DeflatedPart {
    var root: XMLElement
    if let known = self.root {
      root = known
    } else {
      root = try .made("w:settings", attributes: ["xmlns:w": WordMarkup.main])
    }
    root.children.removeAll { child in
      guard case .element(let element) = child else { return true }
      return Self.dropped.contains(element.name.local) || element.relationshipId("id") != nil
    }
    if usesEvenPages { root.insert(XMLElement(like: root, "evenAndOddHeaders"), before: Self.behindEvenPages) }
    func lines(_ local: StaticString) -> [XMLElement] {
      ["-1", "0"].map { XMLElement(like: root, local, attributes: ["id": $0]) }
    }
    if footnotes {
      root.insert(XMLElement(like: root, "footnotePr", children: lines("footnote")), before: Self.behindNotes)
    }
    if endnotes {
      // At the end of all documents nobody would look for the notes of one.
      let position = XMLElement(like: root, "pos", attributes: ["val": "sectEnd"])
      root.insert(
        XMLElement(like: root, "endnotePr", children: [position] + lines("endnote")), before: Self.behindNotes)
    }
    return DeflatedPart(deflating: try root.written())
  }
}
