/// «`a`, `b` and `c`»: names within a sentence; beyond the first ones only their number.
package func listed(_ names: some Collection<String>, _ word: String = "and", most: Int = 12) -> String {
  var shown = names.prefix(most).map { "`\($0)`" }
  if names.count > shown.count { shown.append("\(names.count - shown.count) more") }
  guard let last = shown.popLast() else { return "none" }
  return shown.isEmpty ? last : "\(shown.joined(separator: ", ")) \(word) \(last)"
}
