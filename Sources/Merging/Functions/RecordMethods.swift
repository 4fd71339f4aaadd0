enum RecordMethods {
  static let all: [MethodEntry] = []
}
