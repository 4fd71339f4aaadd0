enum TextMethods {
  static let all: [MethodEntry] = []
}
