import ArgumentParser

/// Letters with documents to many clients.
struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "Send documents to many clients by e-mail, each once.",
    discussion: """
      A mailing is prepared, looked at, and sent. Its letters stand in the registry: what was sent is never sent \
      again, whatever happens to the program, and `resume` goes on where it stopped.

      Who writes and by which server stands in office.yaml:

        mail:
          from: {name: Отдел продаж, address: offers@example.com}
          transport: smtp                       # folder, the default, writes .eml files into outbox/
          smtp: {host: mail.example.com, user: offers@example.com}
          password: {env: MAIL_PASSWORD}        # or {file: …}, {command: […]}
          unsubscribe: {url: "https://example.com/u/", mailto: unsubscribe@example.com}
          limits: {per_minute: 2, per_day: 700}

      Advertising goes only to those whose consent is on record: engross mail consent.

      Examples:
        engross mail consent office@sever.example --given 2026-11-01 --means 'form on paper' --wording-file consent.txt --person 'Иванов И.И.'
        engross mail prepare --batch ПД-1/2026 --attach docx,pdf
        engross mail preview Р-1/2026
        engross mail send Р-1/2026
        engross mail status Р-1/2026
      """,
    subcommands: [
      MailPrepareCommand.self, MailPreviewCommand.self, MailSendCommand.self, MailResumeCommand.self,
      MailCancelCommand.self, MailStatusCommand.self, MailReportCommand.self, MailSuppressCommand.self,
      MailConsentCommand.self,
    ])
}
