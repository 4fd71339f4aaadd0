import Diagnostics
import Glibc
import Values

/// What can be wrong with the settings of mail and with what they name, in sentences.
extension Diagnostic {
  static func settingType(_ key: String, of owner: String, wants: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(.mailSettingType, "`\(key)` of `\(owner)` must be \(wants)", at: place?.place)
  }

  static func settingMissing(_ key: String, of owner: String, example: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .mailSettingMissing, "`\(owner)` in `office.yaml` has no `\(key)`", at: place?.place,
      hint: "add it, for example `\(example)`")
  }

  static func settingUnknown(_ key: String, of owner: String, known: [String], at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .mailSettingUnknown, "`\(key)` of `\(owner)` means nothing here", at: place?.place,
      hint: suggestion(for: key, among: known) ?? "`\(owner)` can hold \(listed(known, "and", most: 20))")
  }

  static func settingChoice(
    _ written: String, _ key: String, of owner: String, among known: [String], at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .mailSettingChoice, "`\(key)` of `\(owner)` cannot be `\(written)`", at: place?.place,
      hint: suggestion(for: written, among: known) ?? "it can be \(listed(known, "or"))")
  }

  static func settingAddress(_ written: String, _ key: String, of owner: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .mailSettingAddress, "`\(key)` of `\(owner)` is no address of e-mail: `\(written)`", at: place?.place,
      hint: "write it as `offers@example.org`, in Latin letters")
  }

  static func settingLink(_ written: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .mailSettingLink, "`url` of `mail.unsubscribe` is no link that begins with `https://`: `\(written)`",
      at: place?.place,
      hint: "mail programs follow only such links; write `https://example.org/unsubscribe/`, or leave it out")
  }

  static func passwordInline(at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .mailPasswordInline, "a password stands in `office.yaml`, where everybody reads it who reads the office's data",
      at: place?.place,
      hint: "change it, and say where the new one is: `password: {file: …}`, `{env: NAME}` or `{command: […]}`")
  }

  static func passwordInTheOpen(_ host: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .mailPasswordOpen, "the password would go to `\(host)` over an open wire", at: place?.place,
      hint: "write `tls: starttls` or `tls: implicit`; without TLS only a server on this machine gets a password")
  }

  static func passwordMissing(at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .mailPasswordMissing, "the mail server has a `user`, and nothing says where the password is", at: place?.place,
      hint: "add to `mail` `password: {file: …}`, `{env: NAME}` or `{command: […]}`")
  }

  static func passwordUnavailable(_ reason: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(.mailPasswordUnavailable, "the password of the mail server cannot be had: \(reason)", at: place?.place)
  }

  static func passwordExposed(_ file: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .mailPasswordExposed, "others on this machine can read the password in `\(file)`", at: place?.place,
      severity: .warning, hint: "let its owner alone read it: `chmod 600 \(file)`")
  }

  static func authoritiesUnreadable(_ file: String, error: Int32) -> Diagnostic {
    Diagnostic(
      .mailServerUnusable, "the certificates in `\(file)` cannot be read: \(String(cString: strerror(error)))",
      at: Place(file: file), hint: "mend `ca_file` of `mail.smtp` in `office.yaml`")
  }

  static var carrierMissing: Diagnostic {
    Diagnostic(
      .mailServerUnusable, "the libcurl of this machine cannot send mail",
      hint: "install a libcurl of version 7.85 or newer that knows SMTP and TLS")
  }
}
