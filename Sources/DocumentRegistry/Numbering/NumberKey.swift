/// A number as it is searched for: people leave out spaces, the numero sign and capitals.
enum NumberKey {
  static func key(of number: String) -> String {
    String(number.lowercased().filter { !$0.isWhitespace && $0 != "№" && $0 != "#" }.map { $0 == "ё" ? "е" : $0 })
  }
}
