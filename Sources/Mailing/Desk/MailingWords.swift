/// States and reasons of letters in Russian, for reports that leave the terminal; a server's own words stay as they are.
enum MailingWords {
  static func russian(_ words: String) -> String { table[words] ?? words }

  private static let table = [
    "to be sent": "ожидает отправки", "unsure": "неизвестно, ушло\u{A0}ли", "sent": "отправлено", "put off": "отложено",
    "refused": "отклонено", "kept back": "не отправлялось", "given up": "решено не отправлять",
    "no letter": "без письма",
    "handed over without an answer": "передано серверу, ответа нет",
    LeftOutReason.notApproved.words: "документ не согласован",
    LeftOutReason.superseded.words: "документ заменён другим",
    LeftOutReason.already.words: "уже в другой рассылке",
    LeftOutReason.noContract.words: "нет действующего договора",
    LeftOutReason.noAddress.words: "нет адреса", LeftOutReason.badAddress.words: "адрес с ошибкой",
    LeftOutReason.double.words: "на этот адрес уходит другой документ",
    LeftOutReason.badLetter.words: "письмо не составляется",
    LeftOutReason.noAttachment.words: "нет файла в нужном формате",
    LeftOutReason.tooLarge.words: "файлы слишком велики", LeftOutReason.noConsent.words: "нет согласия на рекламу",
    LeftOutReason.unsubscribed.words: "отказ от рассылки", LeftOutReason.complaint.words: "жалоба",
    LeftOutReason.bounced.words: "адрес не существует", LeftOutReason.byHand.words: "в списке исключений",
    LeftOutReason.changed.words: "документ изменён после подготовки",
    LeftOutReason.unapproved.words: "документ больше не согласован",
    LeftOutReason.cancelled.words: "рассылка отменена",
  ]
}
