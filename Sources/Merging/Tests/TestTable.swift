package enum TestTable {
  package static let all: [TestEntry] = []
}
