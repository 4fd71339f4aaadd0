import Mailing
import Testing

/// A secret is used and never shown.
@Suite struct SecretTests {
  @Test func printsAsDots() {
    let secret = Secret("pa55word")
    #expect("\(secret)" == "•••")
    #expect(String(reflecting: secret) == "•••")
    var out = ""
    dump([secret], to: &out)
    #expect(!out.contains("pa55word"))
    #expect(!(Secret.self is any Encodable.Type))
  }
}
