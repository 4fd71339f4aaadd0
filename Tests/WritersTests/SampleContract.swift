import DocumentModel

extension SampleDocuments {
  static var contract: Document {
    Document(
      properties: DocumentProperties(
        title: "Договор № 12 на оказание услуг", kind: "contract", author: "ООО «Чистый дом»", language: .russian),
      page: PageSetup(header: [.pageNumber]), blocks: contractHead + contractSections + contractEnd + [contractAnnex])
  }

  private static var contractHead: [Block] {
    [
      .group(
        Group(
          .approval,
          [
            text("УТВЕРЖДАЮ"), lines("Генеральный директор", "ООО «Чистый дом»"),
            paragraph(.blank(Blank(width: 14)), .text(" И.И. Чистов")),
            paragraph(.text("«"), .blank(Blank(width: 4)), .text("» "), .blank(Blank(width: 12)), .text(" 2026 г.")),
          ])),
      title("Договор № 12 на оказание услуг по уборке помещений"),
      .table(
        Table(
          columns: [.init(), .init(alignment: .trailing)], header: [],
          rows: [row("г. Москва", "«23» ноября 2026 г.")])),
      paragraph(
        .strong([.text("ООО «Чистый дом»")]),
        .text(", именуемое в дальнейшем «Исполнитель», в лице Генерального директора Чистова Ивана Ивановича, и "),
        .strong([.text("АО «Ромашка»")]),
        .text(", именуемое в дальнейшем «Заказчик», заключили настоящий договор о нижеследующем.")),
    ]
  }

  private static var contractSections: [Block] {
    [
      section("Предмет договора", "subject"),
      .clauses([
        clause(
          nil,
          paragraph(
            .text("Исполнитель обязуется оказать услуги по уборке ("), reference("services"),
            .text("), а Заказчик — принять и оплатить их в порядке, установленном в "), reference("payment"), .text(".")
          )),
        clause(nil, text("Услуги оказываются по адресу: г. Москва, ул. Лесная, д. 5.")),
      ]),
      text("Далее — отступление без номера, которое не прерывает счёт."),
      .clauses([clause(nil, text("Срок оказания услуг — один год."))]),
      section("Цена и порядок расчётов"),
      section("Цена", level: 2),
      .clauses([clause(nil, text("Цена договора составляет 205\u{A0}509,00\u{A0}руб. в месяц, включая НДС 22 %."))]),
      section("Порядок расчётов", level: 2),
      .clauses([
        clause(
          "payment", text("Заказчик оплачивает услуги:"),
          .clauses([
            clause(nil, text("аванс в размере 30 % — до 5-го числа;")),
            clause("rest", text("остаток — в течение 10 рабочих дней после подписания акта.")),
          ])),
        clause(
          nil,
          paragraph(
            .text("За нарушение срока, названного в "), reference("rest", prefix: "подпункте\u{A0}"),
            .text(", начисляется неустойка; см. также "), reference("subject", prefix: "раздел\u{A0}"), .text("."))),
      ]),
    ]
  }

  private static var contractEnd: [Block] {
    [
      section("Адреса, реквизиты и подписи"),
      .columns(
        Columns(
          .parties,
          [
            [
              paragraph(.strong([.text("Исполнитель")])), text("ООО «Чистый дом»"),
              lines("127006, г. Москва, ул. Садовая-Триумфальная, д. 4, офис 12", "ИНН 7701234567", "КПП 770101001"),
            ],
            [
              paragraph(.strong([.text("Заказчик")])), text("АО «Ромашка»"),
              lines("190000, г. Санкт-Петербург, Невский пр., д. 1", "ИНН 7801234560"),
            ],
          ])),
      .columns(
        Columns(
          .signatures,
          [
            [
              paragraph(
                .text("Генеральный директор"), .blank(Blank(width: 20)), .text("И.И. Чистов"), .lineBreak,
                .text("М.П."))
            ],
            [
              paragraph(
                .text("Первый заместитель генерального директора по развитию"), .blank(Blank(width: 20)),
                .text("М.П. Иванова"), .lineBreak, .text("М.П."))
            ],
          ])),
    ]
  }

  private static var contractAnnex: Block {
    .group(
      Group(
        .annex(Annex(label: Label("services"), caption: [.text("к договору от 23.11.2026 № 12")])),
        [
          title("Перечень услуг"),
          .table(
            Table(
              columns: [.init(share: 1), .init(share: 4), .init(share: 3)],
              header: [
                Table.Row([cell("№", rows: 2), cell("Услуга", columns: 2)]), row("содержание", "периодичность"),
              ],
              rows: [
                Table.Row([cell("1"), cell("Влажная уборка пола"), cell("ежедневно, кроме воскресенья", rows: 2)]),
                row("2", "Вынос мусора"),
                Table.Row([
                  cell("3"),
                  Table.Cell([
                    text("Генеральная уборка:"),
                    .list(List(marker: .bullet, items: [[text("окна;")], [text("светильники.")]])),
                  ]), cell("раз в квартал"),
                ]),
              ])),
          section("Порядок"),
          .clauses([
            clause(nil, text("Работы ведутся с 8:00 до 20:00.")), clause(nil, text("Ключи сдаются под роспись.")),
          ]),
          .list(
            List(
              marker: .decimal(start: 9),
              items: [[text("девятый пункт простого списка;")], [text("десятый."), text("И его второй абзац.")]])),
        ]))
  }

  static var letter: Document {
    Document(
      properties: DocumentProperties(title: "Service letter", kind: "letter", language: .english),
      page: PageSetup(width: .millimetres(216), height: .millimetres(279), isFirstPagePlain: false),
      blocks: [
        .clauses([
          clause(nil, text("A clause outside any section.")),
          clause("second", text("Another one."), .clauses([clause("nested", text("Nested."))])),
        ]),
        section("Notes", isNumbered: false),
        paragraph(
          .text("See "), reference("nested"), .text(", "), reference("fees"), .text(" and "), reference("extra"),
          .text("; call "), .link(Link(address: "tel:+441632960001", inlines: [.text("+44 1632 960001")])),
          .text(" or run "), .code("engross --help"), .text(".")),
        .pageBreak,
        section("Fees", "fees"),
        .clauses([clause(nil, text("Monthly."))]),
        .group(Group(.keep, [text("Kept together."), text("On one page.")])),
        .group(Group(.annex(Annex(label: Label("extra"))), [section("Only section")])),
      ])
  }
}
