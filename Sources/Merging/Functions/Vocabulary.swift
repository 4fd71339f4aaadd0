/// The filters, tests and functions a template may use, by name.
package struct Vocabulary: Sendable {
  package let filters: [String: FilterDefinition]
  package let tests: [String: TestDefinition]
  package let functions: [String: FunctionDefinition]

  /// Of entries with the same name the later one stands, so that a module can replace a core filter.
  package init(filters: [FilterDefinition], tests: [TestDefinition], functions: [FunctionDefinition]) {
    self.filters = Dictionary(filters.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    self.tests = Dictionary(tests.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    self.functions = Dictionary(functions.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
  }

  /// The core of the language and what business papers need.
  package static let standard = Vocabulary(
    filters: FilterTable.all + businessFilters + NameFilters.all + [MarkdownFilter.entry] + PictureFilters.all,
    tests: TestTable.all, functions: FunctionTable.all)

  /// How amounts, dates and numbers are said and reckoned in business papers; names have a table of their own.
  package static let businessFilters: [FilterDefinition] = [
    BusinessFilters.all,
    DateFilters.all,
    MoneyFilters.all,
    WordsFilters.all,
    TypographyFilters.all,
    PaymentFilters.all,
  ].flatMap { $0 }
}
