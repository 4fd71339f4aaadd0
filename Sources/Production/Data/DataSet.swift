package import Diagnostics
package import Values

/// The data of one merge: files and single values, put together in the order they were given.
package struct DataSet {
  package private(set) var record = Record()
  private var findings: [Diagnostic] = []

  /// - Parameters:
  ///   - files: each `FILE` or `NAME=FILE`; a record's fields are added, a list goes under its name or the file's.
  ///   - settings: each `PATH=VALUE`, after the files.
  package init(files: [String], settings: [String]) throws(Faults) {
    for file in files { add(file: NamedFile(file)) }
    for setting in settings { add(setting: setting) }
    try Faults.check(findings)
  }

  private mutating func add(file: NamedFile) {
    do throws(Faults) {
      let value = try ListReader.value(contentsOf: file.path)
      switch (file.name, value) {
      case (let name?, _): set(path: name, to: value)
      case (nil, .record(let fields)): for entry in fields.entries { record.set(entry) }
      case (nil, Value.none): break
      case (nil, .list): record.set(file.baseName, value)
      case (nil, _): findings.append(.dataWithoutNames(file.path, value.typeName))
      }
    } catch {
      findings += error.diagnostics
    }
  }

  private mutating func add(setting: String) {
    guard let equals = setting.firstIndex(of: "="), equals != setting.startIndex else {
      findings.append(.settingWithoutValue(setting))
      return
    }
    set(path: String(setting[..<equals]), to: ScalarTyping.value(of: String(setting[setting.index(after: equals)...])))
  }

  private mutating func set(path: String, to value: Value) {
    let steps = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if steps.contains("") {
      findings.append(.settingPath(path))
    } else {
      record = record.setting(steps[...], to: value)
    }
  }
}

extension Record {
  /// The same record with another's fields put over it; records that stand in both are put together.
  package func overlaid(with other: Record) -> Record {
    var together = self
    for entry in other.entries {
      if case .record(let upper) = entry.value, case .record(let lower)? = self[entry.key] {
        together.set(entry.key, .record(lower.overlaid(with: upper)), at: entry.place)
      } else {
        together.set(entry)
      }
    }
    return together
  }

  /// The same record with the value at the end of a path replaced; records on the way are made where they are not.
  fileprivate func setting(_ steps: ArraySlice<String>, to value: Value) -> Record {
    guard let first = steps.first else { return self }
    var changed = self
    let rest = steps.dropFirst()
    changed.set(first, rest.isEmpty ? value : .record((self[first]?.record ?? Record()).setting(rest, to: value)))
    return changed
  }
}
