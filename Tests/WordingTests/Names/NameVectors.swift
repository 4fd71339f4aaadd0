import Foundation

/// Names, titles and company forms with their forms, set by hand; read from `Vectors/names.json`.
struct NameVectors: Decodable, Sendable {
  struct Item: Decodable, Sendable, CustomStringConvertible {
    var part: String
    var gender: String
    var nom: String
    var gen: String
    var dat: String
    var altGen: [String]
    var altDat: [String]

    var description: String { "\(part) \(gender) \(nom)" }
  }

  struct FullName: Decodable, Sendable {
    var last: String
    var first: String
    var middle: String
    var gender: String
    var genitive: String
    var dative: String
    var initialsFirst: String
    var initialsLast: String
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
    var headGender: String
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
  var fullNames: [FullName]
  var genderDetection: [Detection]
  var jobTitles: [Title]
  var companyForms: [Form]
  var basisGenitive: [Basis]
  var approvalStamp: [Stamp]

  static func read() throws -> NameVectors {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Vectors/names.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(NameVectors.self, from: Data(contentsOf: file))
  }
}
