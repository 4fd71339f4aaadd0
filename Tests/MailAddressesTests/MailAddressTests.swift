import Diagnostics
import MailAddresses
import Testing

/// An address, what of it goes out, and what people read.
struct GoodAddress: Sendable, CustomTestStringConvertible {
  var written: String
  var text: String
  var shown: String
  var key: String

  init(_ written: String, text: String? = nil, shown: String? = nil, key: String? = nil) {
    self.written = written
    self.text = text ?? written
    self.shown = shown ?? self.text
    self.key = key ?? self.text.lowercased()
  }

  var testDescription: String { written }
}

struct BadAddress: Sendable, CustomTestStringConvertible {
  var written: String
  var code: DiagnosticCode = .badAddress
  var reason: String

  init(_ written: String, _ reason: String, _ code: DiagnosticCode = .badAddress) {
    self.written = written
    self.code = code
    self.reason = reason
  }

  var testDescription: String { reason }
}

private let local64 = String(repeating: "a", count: 64)
private let label63 = String(repeating: "b", count: 63)
/// 254 characters: 64, the `@`, and a domain of 189.
private let longest =
  local64 + "@" + [label63, label63, String(repeating: "c", count: 58), "ru"].joined(separator: ".")

@Suite struct MailAddressTests {
  @Test(arguments: [
    GoodAddress("office@example.com"),
    GoodAddress("  office@example.com\u{A0}\n", text: "office@example.com"),
    GoodAddress("Office.Manager+offers@Example.COM", text: "Office.Manager+offers@example.com"),
    GoodAddress("a!#$%&'*+-/=?^_`{|}~z@example.com"),
    GoodAddress("o'hara@sub.example.co"),
    GoodAddress("1@1c.example"),
    GoodAddress("\"ivan petrov\"@example.com", key: "ivan petrov@example.com"),
    GoodAddress("\"a@b;c,d\"@example.com", key: "a@b;c,d@example.com"),
    GoodAddress(#""a\"b\\c"@example.com"#, key: #"a"b\c@example.com"#),
    GoodAddress("\"office\"@example.com", text: "office@example.com"),
    GoodAddress(
      "office@Пример.РФ", text: "office@xn--e1afmkfd.xn--p1ai", shown: "office@пример.рф"),
    GoodAddress("office@xn--e1afmkfd.xn--p1ai", shown: "office@пример.рф"),
    // Й as two characters.
    GoodAddress("a@чисты\u{438}\u{306}.рф", text: "a@xn--h1acxew1a.xn--p1ai", shown: "a@чистый.рф"),
    GoodAddress("a@straße.example", text: "a@xn--strae-oqa.example", shown: "a@straße.example"),
    GoodAddress(longest),
  ])
  func goodOnesAreKept(_ expected: GoodAddress) throws {
    let address = try MailAddress(expected.written)
    #expect(address.text == expected.text)
    #expect(address.description.unicodeScalars.elementsEqual(expected.shown.unicodeScalars))
    #expect(address.key == expected.key)
    #expect(address.text.utf8.allSatisfy { $0 < 128 })
    // What goes out is an address again, and the same one.
    #expect(try MailAddress(address.text) == address)
  }

  @Test(arguments: [
    BadAddress("", "is empty"),
    BadAddress(" \t ", "is empty"),
    BadAddress("office", "has no `@`"),
    BadAddress("office at example", "has a space in it"),
    BadAddress("office@@example.com", "more than one `@`"),
    BadAddress("office@sales@example.com", "more than one `@`"),
    BadAddress("@example.com", "nothing before the `@`"),
    BadAddress("\"\"@example.com", "nothing before the `@`"),
    BadAddress("office@", "nothing after the `@`"),
    BadAddress("of fice@example.com", "has a space in it"),
    BadAddress("office@exam ple.com", "has a space in it"),
    BadAddress("office@example", "has no dot after the `@`"),
    BadAddress("office@example.com.", "ends with a dot"),
    BadAddress("office@example..com", "a dot too many after the `@`"),
    BadAddress("office@.example.com", "a dot too many after the `@`"),
    BadAddress(".office@example.com", "a dot too many before the `@`"),
    BadAddress("office.@example.com", "a dot too many before the `@`"),
    BadAddress("of..fice@example.com", "a dot too many before the `@`"),
    BadAddress("office(sales)@example.com", "has `(` in it"),
    BadAddress("office@exam_ple.com", "has `_` in it"),
    BadAddress("mailto:office@example.com", "has `:` in it"),
    BadAddress("office@-example.com", "has `-example` in its domain"),
    BadAddress("office@example-.com", "has `example-` in its domain"),
    BadAddress("office@[192.0.2.1]", "by its number"),
    BadAddress("office@192.0.2.1", "ends with the number `1`"),
    BadAddress("\"office@example.com", "a quote before the `@` that is not closed"),
    BadAddress("\"office\"x@example.com", "between the closing quote and the `@`"),
    BadAddress("a" + local64 + "@example.com", "65 characters before the `@`"),
    BadAddress("a@" + label63 + "b.com", "a part of 64 characters in its domain"),
    BadAddress(longest + "s", "has 255 characters"),
    BadAddress("a@example.com;b@example.com", "not one address but 2"),
    BadAddress("a@example.com, b@example.com, c@example.com", "not one address but 3"),
    BadAddress("Ivan <ivan@example.com>", "a name with an address"),
    BadAddress("off\u{200B}ice@example.com", "an invisible character (U+200B) as character 4"),
    BadAddress("\u{FEFF}office@example.com", "an invisible character (U+FEFF) as character 1"),
    BadAddress("office\u{0}@example.com", "an invisible character (U+0000) as character 7"),
    BadAddress("office@example.com\r\nBcc: x@example.com", "not one address but 2"),
    BadAddress("office@xn--\u{430}.com", "the Cyrillic letter `а` among others", .addressLookAlike),
    BadAddress("office@xn--99999999.com", "does not exist"),
    BadAddress("оffice@example.com", "the Cyrillic letter `о` among others, as character 1", .addressLookAlike),
    BadAddress("office@ехample.com", "the Cyrillic letter `е` among others", .addressLookAlike),
    BadAddress("office@чистотa.рф", "the Latin letter `a` among others, as character 7", .addressLookAlike),
    BadAddress("сору@example.com", "only look like Latin ones", .addressLookAlike),
    BadAddress("office@сору.com", "only look like Latin ones", .addressLookAlike),
    BadAddress("почта@пример.рф", "servers with SMTPUTF8", .addressNotASCII),
    BadAddress("büro@example.com", "servers with SMTPUTF8", .addressNotASCII),
  ])
  func badOnesSayWhy(_ bad: BadAddress) {
    let place = Place(file: "clients.csv", line: 7)
    do throws(Faults) {
      let address = try MailAddress(bad.written, at: place)
      Issue.record("`\(bad.written)` became `\(address.text)`")
    } catch {
      let fault = error.diagnostics[0]
      #expect(fault.code == bad.code)
      #expect(fault.message.contains(bad.reason), "\(fault.message)")
      #expect(fault.place == place)
      #expect(!fault.message.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test(arguments: [
    ("a@example.com", ["a@example.com"]),
    ("a@example.com; b@example.com ;", ["a@example.com", "b@example.com"]),
    ("a@example.com,b@example.com\nc@example.com", ["a@example.com", "b@example.com", "c@example.com"]),
    ("a@example.com b@example.com", ["a@example.com", "b@example.com"]),
    ("\"x; y\"@example.com; b@example.com", ["\"x; y\"@example.com", "b@example.com"]),
    ("Ivan <a@example.com>; b@example.com", ["Ivan <a@example.com>", "b@example.com"]),
    ("office at example", ["office at example"]),
    (" ;, \n", []),
  ])
  func cellsAreSplit(_ cell: String, _ addresses: [String]) { #expect(AddressPieces.split(cell) == addresses) }

  @Test func oneMailboxHasOneKey() throws {
    let same = ["Office@Example.com", "office@EXAMPLE.COM", "\"OFFICE\"@example.com", " office@example.com "]
    #expect(try Set(same.map { try MailAddress($0).key }).count == 1)
    #expect(try MailAddress("office+a@example.com").key != MailAddress("office@example.com").key)
    #expect(try MailAddress("office@ПРИМЕР.рф").key == MailAddress("office@xn--e1afmkfd.xn--p1ai").key)
  }
}
