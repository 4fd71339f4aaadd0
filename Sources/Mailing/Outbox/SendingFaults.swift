import Diagnostics

/// What ends a run of sending before its time, in sentences.
extension Diagnostic {
  /// - Parameter server: its host; nil where letters go into the folder.
  static func serverFailed(
    _ failure: MailFailure, server: String?, _ folder: String, number: String
  ) -> Diagnostic {
    Diagnostic(
      .mailingStopped, "\(server ?? folder) takes no letters: \(failure.text)",
      notes: [Note("every other letter would fare the same, so the rest stays in the outbox")],
      hint:
        "\(server == nil ? "see to the folder" : failure.kind.whatToLookAt), then: engross mail resume \(number)")
  }

  static func answersMissing(_ text: String, host: String, number: String) -> Diagnostic {
    Diagnostic(
      .mailingStopped, "\(host) gave no answer to three letters in a row: \(text)",
      notes: [Note("these may have gone out or not; the rest stays in the outbox")],
      hint:
        "see whether the server is well, ask those three, then: engross mail resume \(number) --unsure resend|skip")
  }

  static func sendingStopped(_ number: String, left: Int) -> Diagnostic {
    Diagnostic(
      .runStopped,
      "stopped as you asked, \(left == 1 ? "one letter of `\(number)` is" : "\(left) letters of `\(number)` are") left",
      severity: .warning, hint: "go on with: engross mail resume \(number)")
  }
}

extension MailFailure.Kind {
  /// Where the reason is most likely, as an advice.
  fileprivate var whatToLookAt: String {
    switch self {
    case .nameUnknown: "look at `host` of `mail.smtp` in office.yaml"
    case .noConnection: "look at `host` and `port` of `mail.smtp` in office.yaml"
    case .noTLS:
      "look at `tls` and `port` of `mail.smtp` in office.yaml, and where it is the certificate at `host` and `ca_file`"
    case .noAuthentication: "look at `user` of `mail.smtp` and at `password` of `mail` in office.yaml"
    case .unwelcome: "look at `from` of `mail` in office.yaml, or ask whoever runs the server"
    case .nonsense: "look at `host` and `port` of `mail.smtp` in office.yaml: something else than mail answers there"
    case .dropped, .timedOut:
      "look at `port` and `tls` of `mail.smtp` in office.yaml, as a port for `tls: implicit` keeps silent to others"
    case .busy: "wait a while, or ask whoever runs the server"
    case .stopped, .unfit: "look at `mail` in office.yaml"
    }
  }
}
