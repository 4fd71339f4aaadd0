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

  /// The core of the language and the business filters.
  package static let standard = Vocabulary(
    filters: FilterTable.all + BusinessFilters.all + WordsFilters.all + TypographyFilters.all + [MarkdownFilter.entry]
      + PictureFilters.all,
    tests: TestTable.all, functions: FunctionTable.all)
}
