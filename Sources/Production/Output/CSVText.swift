/// Rows as comma-separated text by RFC 4180: lines end in CR LF, and a cell is quoted where it has to be.
struct CSVText {
  let rows: [[String]]

  init(_ rows: [[String]]) { self.rows = rows }

  var bytes: [UInt8] { rows.flatMap { Array(($0.map(Self.cell).joined(separator: ",") + "\r\n").utf8) } }

  private static func cell(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { !["\"", ",", "\r", "\n"].contains($0) }
    return isPlain ? text : quoted(text)
  }

  /// The text in quotes, its own ones doubled: also those that a combining mark follows.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
