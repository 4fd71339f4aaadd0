/// The names most like a mistyped one, best first: for «did you mean …?».
///
/// Distance is Damerau-Levenshtein over lower-case characters; a name counts as near within a third of its length.
func nearestNames(to wanted: String, among names: some Sequence<String>, most: Int = 3) -> [String] {
  let target = Array(wanted.lowercased())
  var found: [(distance: Int, name: String)] = []
  for name in names where name != wanted {
    let candidate = Array(name.lowercased())
    let limit = max(1, max(target.count, candidate.count) / 3)
    guard abs(candidate.count - target.count) <= limit else { continue }
    let distance = editDistance(target, candidate)
    if distance <= limit { found.append((distance, name)) }
  }
  found.sort { $0.distance == $1.distance ? $0.name < $1.name : $0.distance < $1.distance }
  return found.prefix(most).map(\.name)
}

/// «did you mean `a` or `b`?», or nil where nothing is near.
package func suggestion(for wanted: String, among names: some Sequence<String>) -> String? {
  let near = nearestNames(to: wanted, among: names)
  return near.isEmpty ? nil : "did you mean \(listed(near, "or"))?"
}

/// The name most like a mistyped one; nil where nothing is near.
package func nearestName(to wanted: String, among names: some Sequence<String>) -> String? {
  nearestNames(to: wanted, among: names, most: 1).first
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
