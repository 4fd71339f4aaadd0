import Values

/// The steps that nearly all tags take, a field of a name, without the copies that the long way makes.
///
/// All of these only read, and give nil where anything unusual is met; ``Merge/evaluate(_:)`` then does the whole
/// work. They change nothing on purpose: between two reads that nothing can come between, the compiler counts no
/// reference to the record that is looked into, and counting references is what a merge spends its time on.
extension Merge {
  /// The value of an expression that is a field of a record: `client.name`, `line.price`.
  @inline(__always)
  func quickField(_ ref: Ref) -> Value? {
    guard case .attribute(let owner, let field) = code.nodes[Int(ref)] else { return nil }
    return quickField(ref, field, of: owner)
  }

  @inline(__always)
  func quickField(_ ref: Ref, _ field: NameID, of owner: Ref) -> Value? {
    guard case .name(let name) = code.nodes[Int(owner)] else { return nil }
    return fields(of: name)?.value(at: fieldSpots[ref], named: names.texts[Int(field)])
  }

  /// `loop.index` of the loop that `loop` stands for here.
  @inline(__always)
  func quickIndex(_ field: NameID, of owner: Ref) -> Int? {
    guard field == NameTable.indexID, case .name(NameTable.loopID) = code.nodes[Int(owner)] else { return nil }
    var position = variables.count - 1
    while position >= visibleFrom {
      if variables[position].name == NameTable.loopID {
        guard case .object(let object) = variables[position].operand else { return nil }
        return (object as? LoopState).map { $0.index + 1 }
      }
      position -= 1
    }
    return nil
  }

  /// The fields of what a name stands for here.
  @inline(__always)
  private func fields(of name: NameID) -> FieldsInPlace? {
    var position = variables.count - 1
    while position >= visibleFrom {
      if variables[position].name == name { return variables[position].fields }
      position -= 1
    }
    return file.isBare ? dataFields[Int(name)] : nil
  }
}

extension Value {
  /// Whether `{{ }}` can put it out: neither nothing nor something with parts.
  @inline(__always)
  var isPrintable: Bool {
    switch self {
    case .none, .list, .record: false
    default: true
    }
  }

  /// The number an amount is written from.
  @inline(__always)
  var amount: Decimal? {
    switch self {
    case .integer(let integer): Decimal(integer)
    case .decimal(let decimal): decimal
    case .money(let money): money.amount
    default: nil
    }
  }
}
