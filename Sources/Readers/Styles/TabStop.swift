import OpenXML

/// A place in the line that a tab leads to (CT_TabStop).
struct TabStop: Equatable {
  enum Kind: Equatable {
    case plain
    /// What follows the tab ends here.
    case trailing
    /// The tab draws a line to fill in.
    case line
    /// There is none here, whatever a style says.
    case cleared
  }

  /// From the left margin, in twips.
  var position: Int
  var kind: Kind

  init(reading element: XMLElement) {
    position = element.twips("pos") ?? 0
    let leader = element.value("leader") ?? "none"
    switch element.val {
    case "clear": kind = .cleared
    case _ where leader == "underscore" || leader == "heavy": kind = .line
    // Dots lead to the page number of a table of contents.
    case "right", "end": kind = leader == "none" ? .trailing : .plain
    default: kind = .plain
    }
  }
}
