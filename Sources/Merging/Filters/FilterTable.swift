package enum FilterTable {
  package static let all: [FilterEntry] = []
}
