import CCurl

/// What the library's numbers mean for a letter that is not answered.
enum CurlTrouble {
  /// - Parameter words: the library's own sentence, fit to be shown.
  static func failure(_ code: CURLcode, words: String) -> MailFailure {
    MailFailure(kind(code), words)
  }

  private static func kind(_ code: CURLcode) -> MailFailure.Kind {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .nameUnknown
    case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED: .noConnection
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_LOGIN_DENIED, CURLE_AUTH_ERROR: .noAuthentication
    case CURLE_WEIRD_SERVER_REPLY, CURLE_FTP_WEIRD_PASS_REPLY, CURLE_UNSUPPORTED_PROTOCOL: .nonsense
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_UPLOAD_FAILED: .dropped
    case _ where concernsTLS.contains(code.rawValue): .noTLS
    // No memory, a callback that gave up, an option that is refused: the letter did not leave.
    default: .unfit
    }
  }

  private static let concernsTLS: Set<UInt32> = Set(
    [
      CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED,
      CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_SHUTDOWN_FAILED, CURLE_SSL_CRL_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS,
    ].map(\.rawValue))
}
