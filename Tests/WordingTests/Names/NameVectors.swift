import Foundation

/// Names, titles and company forms with their forms, set by hand; read from `Vectors/names.json`.
struct NameVectors: Decodable, Sendable {
  struct Item: Decodable, Sendable, CustomStringConvertible {
    var part: String
    var gender: String
    var nom: String
    var gen: String
    var dat: String
    var alt_gen: [String]
    var alt_dat: [String]

    var description: String { "\(part) \(gender) \(nom)" }
  }

  struct FullName: Decodable, Sendable {
    var last: String
    var first: String
    var middle: String
    var gender: String
    var genitive: String
    var dative: String
    var initials_first: String
    var initials_last: String
  }

  struct Detection: Decodable, Sendable {
    var last: String
    var first: String
    var middle: String
    var gender: String?
  }

  struct Title: Decodable, Sendable {
    var nom: String
    var gen: String
    var dat: String
  }

  struct Form: Decodable, Sendable {
    var form: String
    var head_gender: String
    var nom: String
    var gen: String
    var dat: String
    var named: String
  }

  struct Basis: Decodable, Sendable {
    var nom: String
    var gen: String
  }

  struct Stamp: Decodable, Sendable {
    var doc: String
    var form: String
  }

  var items: [Item]
  var full_names: [FullName]
  var gender_detection: [Detection]
  var job_titles: [Title]
  var company_forms: [Form]
  var basis_genitive: [Basis]
  var approval_stamp: [Stamp]

  static func read() throws -> NameVectors {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Vectors/names.json")
    return try JSONDecoder().decode(NameVectors.self, from: Data(contentsOf: file))
  }
}
