import Diagnostics
import Mailing
import TestKit
import Testing

@Suite struct UnsubscribeTokenTests {
  @Test func theOfficeReadsWhoUnsubscribes() throws {
    let key = try Letter.key
    for (list, recipient) in [
      ("offers", "b@example.com"), ("", ""), ("a:b", "1:c@xn--e1afmkfd.xn--p1ai"), ("Новости", "почта"),
      ("x", String(repeating: "я", count: 500)),
    ] {
      let token = try UnsubscribeToken(list: list, recipient: recipient, key: key)
      #expect(try UnsubscribeToken(list: list, recipient: recipient, key: key) == token)
      #expect(
        token.text.utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || [0x2D, 0x5F].contains($0)
        })
      for text in [
        token.text, "  \(token.text)\n", "POST /u/\(token.text) HTTP/1.1", "Re: unsubscribe \(token.text)",
        "<https://example.com/u/\(token.text)>",
      ] {
        let found = try UnsubscribeToken.read(text, keys: [key])
        #expect(found.list == list && found.recipient == recipient)
      }
    }
  }

  @Test func nobodySeesOrGuessesAnother() throws {
    let key = try Letter.key
    let token = try UnsubscribeToken(list: "offers", recipient: "b@example.com", key: key).text
    let near = try UnsubscribeToken(list: "offers", recipient: "c@example.com", key: key).text
    // The key's number alone is common to both; it fills one character and a part of the next.
    #expect(zip(token, near).prefix { $0 == $1 }.count < 4)
    #expect(!String("\(key)").contains("1"))
    var reflected = ""
    dump(key, to: &reflected)
    #expect(!reflected.contains("cipherKey"))
  }

  /// Every letter of a token, put for every other one.
  @Test func whatWasChangedIsNoToken() throws {
    let key = try Letter.key
    let token = Array(try UnsubscribeToken(list: "offers", recipient: "b@example.com", key: key).text)
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    for position in token.indices {
      for letter in letters where letter != token[position] {
        var changed = token
        changed[position] = letter
        #expect(throws: Faults.self) { try UnsubscribeToken.read(String(changed), keys: [key]) }
      }
      #expect(throws: Faults.self) { try UnsubscribeToken.read(String(token[..<position]), keys: [key]) }
    }
    #expect(throws: Faults.self) { try UnsubscribeToken.read(String(token) + "A", keys: [key]) }
  }

  @Test func formerKeysStayGood() throws {
    let old = try Letter.key
    let new = try UnsubscribeKey(number: 2, secret: [UInt8](repeating: 9, count: 40))
    let token = try UnsubscribeToken(list: "offers", recipient: "b@example.com", key: old)
    #expect(try UnsubscribeToken.read(token.text, keys: [new, old]).recipient == "b@example.com")
    expectFault(.unsubscribeUnknown, "nobody was given") { () throws(Faults) in
      _ = try UnsubscribeToken.read(token.text, keys: [new])
    }
    // The same number with another secret, and the same secret with another number.
    for key in [
      try UnsubscribeKey(number: 1, secret: [UInt8](repeating: 9, count: 40)),
      try UnsubscribeKey(number: 2, secret: Array(0..<32)),
    ] {
      #expect(throws: Faults.self) { try UnsubscribeToken.read(token.text, keys: [key]) }
    }
    expectFault(.badUnsubscribeKey, "has 31 bytes") { () throws(Faults) in
      _ = try UnsubscribeKey(number: 1, secret: [UInt8](repeating: 1, count: 31))
    }
  }

  @Test func noTextMakesItFail() throws {
    var dice = Dice(seed: 7)
    let key = try Letter.key
    for _ in 0..<2000 {
      let text = String(String.UnicodeScalarView((0..<dice.roll(90)).map { _ in RandomText.scalar(&dice) }))
      #expect(throws: Faults.self) { try UnsubscribeToken.read(text, keys: [key]) }
    }
  }
}
