import Diagnostics

/// One use of a field.
struct FieldUse {
  var kind: FieldTree.Kind
  /// How many steps of the path may be missing here, counted from the front.
  var guardedSteps: Int
  var place: Place
}

/// What filters and methods tell of the fields they are given.
enum FieldHints {
  static let numbers: Set<String> = [
    "abs", "ceil", "float", "floor", "in_words", "int", "money", "number", "percent", "plural", "round", "round_money",
    "vat", "without_vat",
  ]
  static let dates: Set<String> = ["date"]
  static let texts: Set<String> = [
    "capitalize", "center", "gendered", "image", "indent", "inflect_name", "inflect_phrase", "initials", "lower",
    "markdown",
    "replace", "striptags", "title", "trim", "truncate", "upper", "urlencode", "wordcount", "wordwrap",
  ]
  /// Filters that give a list of the same elements.
  static let sameList: Set<String> = [
    "list", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique",
  ]
  /// Filters that give one of the elements.
  static let oneElement: Set<String> = ["first", "last", "max", "min"]
  /// Filters that give lists of elements.
  static let listOfLists: Set<String> = ["batch", "slice"]
  static let otherLists: Set<String> = ["groupby", "join", "map", "sum"]
  /// Filters whose first argument names a field of the elements.
  static let namesField: Set<String> = ["groupby", "rejectattr", "selectattr"]
  static let recordMethods: Set<String> = ["items", "keys", "values"]
  static let records: Set<String> = ["dictsort", "items"]

  static let numberTests: Set<String> = ["divisibleby", "even", "odd", "number", "integer", "float", "decimal"]
  static let textTests: Set<String> = ["string", "lower", "upper"]
  static let listTests: Set<String> = ["sequence"]

  /// Names that are there without any data.
  static let functions: Set<String> = [
    "caller", "cycler", "dict", "joiner", "kwargs", "loop", "namespace", "range", "self", "super", "varargs",
  ]
}
