import Diagnostics

extension FieldUsage {
  /// Notes the fields an expression asks for; `kind` says what its value is used as.
  mutating func use(_ expression: Expression, as kind: FieldTree.Kind) {
    if let path = path(of: expression) {
      note(path, as: kind, at: expression.wholeSpan)
      useKeys(of: expression)
      return
    }
    switch expression {
    case .literal, .name: break
    case .attribute(let owner, _, _): use(owner, as: .unknown)
    case .item(let owner, let key, _):
      use(owner, as: .unknown)
      use(key, as: .unknown)
    case .slice(let owner, let from, let to, let step, _):
      use(owner, as: .list)
      for bound in [from, to, step] { bound.map { use($0, as: .number) } }
    case .list(let items, _), .tuple(let items, _): for item in items { use(item, as: .unknown) }
    case .record(let items, _):
      for item in items {
        use(item.key, as: .text)
        use(item.value, as: .unknown)
      }
    case .unary(.not, let operand, _): condition(operand)
    case .unary(_, let operand, _): use(operand, as: .number)
    case .binary(let sign, let left, let right, _): use(sign, left, right, as: kind)
    case .comparison(let first, let tails, _): compare(first, tails)
    case .conditional(let then, let condition, let otherwise, _):
      self.condition(condition)
      guarded(by: present(when: condition, is: true)) { $0.use(then, as: kind) }
      guarded(by: present(when: condition, is: false)) { inner in otherwise.map { inner.use($0, as: kind) } }
    case .call(let callee, let arguments, _): call(callee, arguments)
    case .filter(let value, let name, let arguments, _, _): filter(value, name, arguments)
    case .test(let value, let name, let arguments, _, _, _): test(value, name, arguments)
    }
  }

  /// Notes the fields a condition asks for; the merge needs them too, as `if client.fax` is no question for presence.
  mutating func condition(_ expression: Expression) {
    if let path = path(of: expression) {
      note(path, as: .bool, at: expression.wholeSpan)
      useKeys(of: expression)
    } else if case .binary(let sign, let left, let right, _) = expression, sign == .and || sign == .or {
      condition(left)
      guarded(by: present(when: left, is: sign == .and)) { $0.condition(right) }
    } else {
      use(expression, as: .bool)
    }
  }

  /// The fields in the keys of `services[index].price`.
  private mutating func useKeys(of expression: Expression) {
    switch expression {
    case .attribute(let owner, _, _): useKeys(of: owner)
    case .item(let owner, let key, _):
      useKeys(of: owner)
      use(key, as: .unknown)
    default: break
    }
  }

  private mutating func use(
    _ sign: BinaryOperator, _ left: Expression, _ right: Expression, as kind: FieldTree.Kind
  ) {
    switch sign {
    case .and, .or:
      condition(left)
      guarded(by: present(when: left, is: sign == .and)) { $0.use(right, as: kind) }
    case .concatenate:
      use(left, as: .text)
      use(right, as: .text)
    default:
      let operand = left.literalKind == .text || right.literalKind == .text ? FieldTree.Kind.text : .number
      use(left, as: operand)
      use(right, as: operand)
    }
  }

  private mutating func compare(_ first: Expression, _ tails: [ComparisonTail]) {
    let kinds = ([first] + tails.map(\.operand)).map(\.literalKind)
    let kind = kinds.max() ?? .unknown
    use(first, as: kind)
    for tail in tails {
      // What is looked for in a text or a list tells nothing of the kind of what it is looked for in.
      let isContainer = tail.comparison == .in || tail.comparison == .notIn
      use(tail.operand, as: isContainer ? .unknown : kind)
    }
  }

  private mutating func call(_ callee: Expression, _ arguments: Arguments) {
    guard case .attribute(let owner, let method, _) = callee else {
      if case .name("range", _) = callee {
        for bound in arguments.positional { use(bound, as: .number) }
      } else {
        use(arguments)
      }
      use(callee, as: .unknown)
      return
    }
    use(arguments)
    if method == "get", let record = path(of: owner), case .literal(.text(let name), _)? = arguments.positional.first {
      note(record.field(name), as: .unknown, at: owner.wholeSpan, isGuarded: true)
    } else if FieldHints.recordMethods.contains(method) {
      use(owner, as: .record)
    } else {
      use(owner, as: path(of: owner) == nil ? .unknown : .text)
    }
  }

  private mutating func use(_ arguments: Arguments) {
    for argument in arguments.positional { use(argument, as: .unknown) }
    for argument in arguments.named { use(argument.value, as: .unknown) }
  }

  private mutating func filter(_ value: Expression?, _ name: String, _ arguments: Arguments) {
    use(arguments)
    guard let value else { return }
    if name == "default" || name == "d", let path = path(of: value) {
      note(path, as: .text, at: value.wholeSpan, isGuarded: true)
      useKeys(of: value)
      return
    }
    let kind: FieldTree.Kind
    switch name {
    case _ where FieldHints.numbers.contains(name): kind = .number
    case _ where FieldHints.dates.contains(name): kind = .date
    case _ where FieldHints.texts.contains(name): kind = .text
    case _ where FieldHints.records.contains(name): kind = .record
    case _ where FieldHints.takesList(name): kind = .list
    default: kind = .unknown
    }
    use(value, as: kind)
    useElements(of: value, name, arguments)
  }

  /// The fields of elements that `map(attribute="price")`, `selectattr("price")` and their like name.
  private mutating func useElements(of value: Expression, _ name: String, _ arguments: Arguments) {
    guard FieldHints.takesList(name), case .path(let list) = meaning(of: value) else { return }
    let named = arguments.named.first { $0.name == "attribute" }?.value
    let attribute = named ?? (FieldHints.namesField.contains(name) ? arguments.positional.first : nil)
    guard case .literal(.text(let text), let span)? = attribute else { return }
    let asksWhether = arguments.positional.count == 1 && name.hasSuffix("attr")
    let kind: FieldTree.Kind = name == "sum" ? .number : name == "join" ? .text : .unknown
    for part in text.split(separator: ",") {
      note(list.element.fields(String(part)), as: kind, at: span, isGuarded: asksWhether)
    }
  }

  private mutating func test(_ value: Expression, _ name: String, _ arguments: Arguments) {
    use(arguments)
    if name == "defined" || name == "undefined", let path = path(of: value) {
      note(path, as: .unknown, at: value.wholeSpan, isGuarded: true)
      useKeys(of: value)
      return
    }
    let compared = arguments.positional.first?.literalKind ?? .unknown
    switch name {
    case _ where FieldHints.numberTests.contains(name): use(value, as: .number)
    case _ where FieldHints.textTests.contains(name): use(value, as: .text)
    case _ where FieldHints.listTests.contains(name): use(value, as: .list)
    default: use(value, as: compared)
    }
  }
}

extension FieldHints {
  static func takesList(_ filter: String) -> Bool {
    sameList.contains(filter) || oneElement.contains(filter) || listOfLists.contains(filter)
      || otherLists.contains(filter)
  }
}

extension Expression {
  /// What kind a literal is, or a list of literals of one kind.
  fileprivate var literalKind: FieldTree.Kind {
    switch self {
    case .literal(.text, _): .text
    case .literal(.integer, _), .literal(.decimal, _): .number
    case .literal(.bool, _): .bool
    case .list(let items, _), .tuple(let items, _): items.first?.literalKind ?? .unknown
    case .unary(.minus, let operand, _): operand.literalKind
    default: .unknown
    }
  }
}
