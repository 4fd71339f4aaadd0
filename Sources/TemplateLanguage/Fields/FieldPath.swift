/// Where a field lies in the data: `services[].price`.
struct FieldPath: Hashable {
  enum Step: Hashable {
    case field(String)
    /// Each of a list's elements.
    case element
  }

  var steps: [Step]

  init(_ name: String) { steps = [.field(name)] }

  private init(steps: [Step]) { self.steps = steps }

  func field(_ name: String) -> FieldPath { FieldPath(steps: steps + [.field(name)]) }

  /// `attribute="client.name"`, as filters name fields of elements.
  func fields(_ dotted: String) -> FieldPath {
    FieldPath(
      steps: steps
        + dotted.split(separator: ".").map { $0.allSatisfy(\.isNumber) ? .element : .field(String($0)) })
  }

  var element: FieldPath { FieldPath(steps: steps + [.element]) }

  /// How many of its steps another path begins with.
  func sharedSteps(with other: FieldPath) -> Int {
    zip(steps, other.steps).prefix { $0 == $1 }.count
  }
}

extension FieldTree {
  /// Notes one use of the field at `path`, and of the ones around it.
  mutating func note(_ path: ArraySlice<FieldPath.Step>, depth: Int = 1, _ use: FieldUse) {
    guard let step = path.first else { return }
    let rest = path.dropFirst()
    switch step {
    case .field(let name):
      raise(.record)
      let index = children.firstIndex { $0.name == name } ?? children.endIndex
      if index == children.endIndex { children.append(FieldTree(name: name)) }
      children[index].take(rest, depth, use)
    case .element:
      raise(.list)
      if element.isEmpty { element.append(FieldTree(name: "")) }
      element[0].take(rest, depth, use)
    }
  }

  private mutating func take(_ rest: ArraySlice<FieldPath.Step>, _ depth: Int, _ use: FieldUse) {
    if depth > use.guardedSteps { isRequired = true }
    if rest.isEmpty {
      raise(use.kind)
      if !places.contains(use.place) { places.append(use.place) }
    } else {
      note(rest, depth: depth + 1, use)
    }
  }

  private mutating func raise(_ other: Kind) { kind = max(kind, other) }
}
