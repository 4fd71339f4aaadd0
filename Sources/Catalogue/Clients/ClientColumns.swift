import Diagnostics
import Values

/// Looks for misspelt columns of a client list: each is told once, however long the list.
struct ClientColumns {
  private var seen: Set<String> = []

  mutating func check(_ row: Record, _ findings: inout [Diagnostic]) {
    for entry in row.entries {
      if seen.insert(entry.key).inserted, !ClientHeadings.isKnown(entry.key) {
        let isASCII = entry.key.utf8.allSatisfy { $0 < 0x80 }
        check(entry, among: isASCII ? KnownFields.client : ClientHeadings.known, &findings)
      }
      if case .record(let person) = entry.value, entry.key == "contact" || entry.key == "signatory" {
        for entry in person.entries where seen.insert("person." + entry.key).inserted {
          check(entry, among: KnownFields.person, &findings)
        }
      }
    }
  }

  private func check(_ entry: Record.Entry, among known: [String], _ findings: inout [Diagnostic]) {
    if known.contains(entry.key) { return }
    if let fault = Diagnostic.misspelt(entry, known: known) { findings.append(fault) }
  }
}
