/// A comparison as a terminal shows it.
extension ClauseComparison {
  private static let longestText = 160

  /// One short line for each change, then for each remark, then for what is to be accepted.
  package var lines: [String] {
    changes.map(\.line)
      + remarks.map { remark in
        let place = remark.clause?.shown ?? "in a deleted place"
        return "» \(place)  \(remark.author)\(remark.isResolved ? " (resolved)" : ""): \(Self.cut(remark.text))"
      } + (unaccepted.total == 0 ? [] : [unaccepted.line])
  }

  static func cut(_ text: String) -> String {
    text.count > longestText ? text.prefix(longestText) + "…" : text
  }
}

extension UnacceptedChanges {
  /// All kinds on one line: `not accepted yet: 2 insertions, 1 deletion`.
  package var line: String {
    let parts = [
      (insertions, "insertion"), (deletions, "deletion"), (moves, "move"), (formats, "change of format"),
    ].filter { $0.0 > 0 }.map { count, name in
      "\(count) " + (count == 1 ? name : name.hasPrefix("change") ? "changes of format" : name + "s")
    }
    return "not accepted yet: " + parts.joined(separator: ", ")
  }
}

extension ClauseChange {
  /// The change on one line: `~ 3.2 → 3.3  was: … 5 дней … / now: … 10 дней …`.
  package var line: String {
    let labels = [oldLabel, newLabel].compactMap { $0?.shown }
    let place = labels.first == labels.last ? labels.first ?? "" : labels.joined(separator: " → ")
    let text =
      switch kind {
      case .added: ClauseComparison.cut(newText)
      case .removed: ClauseComparison.cut(oldText)
      case .moved where oldText == newText: ClauseComparison.cut(newText)
      case .changed, .moved: difference
      }
    return "\(sign) \(place)  \(text)"
  }

  private var sign: String {
    switch kind {
    case .added: "+"
    case .removed: "-"
    case .changed: "~"
    case .moved: ">"
    }
  }

  private var difference: String {
    let difference = WordDifference(oldText, newText)
    return "was: \(ClauseComparison.cut(difference.oldExcerpt)) / now: \(ClauseComparison.cut(difference.newExcerpt))"
  }
}
