package enum BusinessFilters {
  package static let all: [FilterEntry] = []
}
