import Values
import Wording

/// What it costs to put whole names into all cases; `names.py` measures the same names with another program.
///
/// `Benchmarks FOLDER names` reads `names.json` there, a list of names in parts, and prints the time and the forms.
struct NameMeasures {
  private let names: [(name: PersonName, gender: PersonGender)]
  private static let cases = GrammaticalCase.allCases.filter { $0 != .nominative }

  init(_ folder: String) throws {
    let record = try DataReader.record(contentsOf: folder + "/names.json")
    names = (record["names"]?.list?.elements ?? []).compactMap { element in
      guard let card = element.record, case .text(let surname)? = card["surname"],
        case .text(let given)? = card["given_name"], case .text(let patronymic)? = card["patronymic"],
        case .text(let gender)? = card["gender"]
      else { return nil }
      let name = PersonName(surname: surname, givenName: given, patronymic: patronymic)
      return (name, gender == "male" ? .male : .female)
    }
  }

  /// The milliseconds for one name in one case, and the forms of all names, case by case.
  func measure() -> Record {
    let time = Stopwatch.median {
      for (name, gender) in names {
        for target in Self.cases { _ = NameDeclension.decline(name, gender: gender, into: target) }
      }
    }
    let forms = names.flatMap { name, gender in
      Self.cases.map { NameDeclension.decline(name, gender: gender, into: $0)?.text ?? "" }
    }
    let nanoseconds = Int(time * 1e6 / Double(max(1, forms.count)))
    return Record(["nanoseconds": .integer(nanoseconds), "forms": .list(List(forms.map { .text($0) }))])
  }
}
