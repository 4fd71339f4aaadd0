import CCurl
import Glibc

/// What the library's numbers mean for a letter that is not answered, in our own words.
enum CurlTrouble {
  /// - Parameters:
  ///   - words: the library's own sentence, fit to be shown; it tells apart what its number does not.
  ///   - reason: the system's, as in errno(3); 0 for none.
  static func failure(_ code: CURLcode, words: String, reason: Int) -> MailFailure {
    let kind = kind(code)
    return MailFailure(kind, sentence(kind, code, words, reason))
  }

  private static func kind(_ code: CURLcode) -> MailFailure.Kind {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .nameUnknown
    case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED: .noConnection
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_LOGIN_DENIED, CURLE_AUTH_ERROR: .noAuthentication
    case CURLE_WEIRD_SERVER_REPLY, CURLE_FTP_WEIRD_PASS_REPLY, CURLE_UNSUPPORTED_PROTOCOL: .nonsense
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_UPLOAD_FAILED: .dropped
    case CURLE_ABORTED_BY_CALLBACK: .stopped
    case _ where concernsTLS.contains(code.rawValue): .noTLS
    // No memory, a callback that gave up, an option that is refused: the letter did not leave.
    default: .unfit
    }
  }

  private static func sentence(
    _ kind: MailFailure.Kind, _ code: CURLcode, _ words: String, _ reason: Int
  ) -> String {
    let lowered = words.lowercased()
    return switch kind {
    case .nameUnknown: "no host of this name is known"
    case .noConnection where reason == Int(ECONNREFUSED): "the connection is refused: nothing listens at this port"
    case .noConnection where reason > 0:
      "no connection can be made: \(WireText.cleaned(String(cString: strerror(Int32(clamping: reason)))))"
    case .noConnection: "no connection can be made"
    case .timedOut: "the server gave no answer in time"
    case .dropped: "the connection was lost"
    case .stopped: "it was broken off here"
    case .noTLS: tls(code, lowered, words)
    case .noAuthentication: "the server does not take the name and password"
    case .nonsense: "the server's answers make no sense"
    case .unwelcome, .busy, .unfit: words
    }
  }

  private static func tls(_ code: CURLcode, _ lowered: String, _ words: String) -> String {
    func tells(_ marks: String...) -> Bool { marks.contains { lowered.contains($0) } }
    if code == CURLE_USE_SSL_FAILED { return "the server offers no TLS" }
    if tells("wrong version number", "record layer", "packet length", "http request") {
      return "what answers at this port speaks no TLS, at least not from the first byte"
    }
    if tells("certificate has expired", "certificate is not yet valid") {
      return "the server's certificate is over, or not valid yet"
    }
    if tells("self-signed", "self signed", "unable to get", "unknown ca") {
      return "the server's certificate is vouched for by nobody who is trusted here"
    }
    if tells("subject name", "does not match") { return "the server's certificate is for another name" }
    if code == CURLE_PEER_FAILED_VERIFICATION { return "the server's certificate is not good" }
    if tells("protocol version", "unsupported protocol", "no protocols") {
      return "the server knows only TLS that is too old"
    }
    return "no protected connection can be made"
  }

  private static let concernsTLS: Set<UInt32> = Set(
    [
      CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED,
      CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_SHUTDOWN_FAILED, CURLE_SSL_CRL_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS,
    ].map(\.rawValue))
}
