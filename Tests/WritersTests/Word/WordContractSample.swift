import DocumentModel

extension WordSamples {
  /// A contract of many sections, an annex with its own numbering, and two who sign.
  static let contract: Document = numbered(
    Document(
      properties: DocumentProperties(title: "Договор № 12", kind: "contract", author: "ООО «Чистый дом»"),
      page: PageSetup(header: [.pageNumber]),
      blocks: contractOpening + contractSections + [
        .heading(Heading(level: 1, isNumbered: true, inlines: text("Адреса, реквизиты и подписи сторон"))), parties,
        signaturesOfTwo, contractAnnex,
      ]))

  static let contractOpening: [Block] = [
    .group(
      Group(
        .approval,
        [
          line("УТВЕРЖДАЮ"), line("Генеральный директор"), line("ООО «Чистый дом»"),
          .paragraph(Paragraph([.blank(Blank(width: 12)), .text(" И.И. Иванов")])),
          .paragraph(
            Paragraph([.text("«"), .blank(Blank(width: 3)), .text("» "), .blank(Blank(width: 10)), .text(" 2026 г.")])),
        ])),
    .heading(Heading(level: 0, isNumbered: false, inlines: text("ДОГОВОР ВОЗМЕЗДНОГО ОКАЗАНИЯ УСЛУГ № 12"))),
    .table(
      Table(
        columns: [.init(), .init(alignment: .trailing)], header: [], rows: [row(["г. Москва", "«23» ноября 2026 г."])])),
    .paragraph(
      Paragraph([
        .text(
          "Общество с ограниченной ответственностью «Чистый дом», именуемое в дальнейшем «Исполнитель», в лице генерального директора Иванова Ивана Ивановича, действующего на основании Устава, и "
        ),
        .missing("client.name"),
        .text(", именуемое в дальнейшем «Заказчик», заключили настоящий договор о нижеследующем."),
      ])),
  ]

  static let contractSections: [Block] = (1...9).flatMap { number -> [Block] in
    [
      section("Раздел о правах и обязанностях сторон, часть \(number)", label: "section\(number)"),
      .clauses(
        (1...5).map { index in
          Clause(
            label: Label("c\(number)x\(index)"),
            blocks: [
              .paragraph(
                Paragraph([
                  .text("Исполнитель обязуется по заданию Заказчика оказать услуги, указанные в "),
                  .reference(Reference(label: Label("annex"))),
                  .text(", а Заказчик обязуется оплатить эти услуги в порядке и сроки, которые установлены "),
                  .reference(Reference(label: Label("c\(number)x1"))), .text(" настоящего договора, с учётом "),
                  .strong(text("существенных условий")), .text(" и требований законодательства Российской Федерации."),
                ])),
              .clauses([
                clause(
                  "услуги оказываются лично, если сторонами не согласовано иное, и в соответствии с заданием Заказчика, переданным не позднее чем за три рабочих дня;"
                ),
                clause("замена материалов на равноценные допускается с письменного согласия Заказчика."),
              ]),
            ])
        }),
    ]
  }

  static let parties: Block = .columns(
    Columns(
      .parties,
      [
        [
          .paragraph(Paragraph([.strong(text("Исполнитель"))])), line("ООО «Чистый дом»"),
          line("101000, Москва, ул. Мясницкая, д. 24, стр. 1"),
          line("ИНН 7701234567, КПП 770101001"), line("р/с 40702810000000000001 в ПАО «Банк Примерный», БИК 044525000"),
        ],
        [
          .paragraph(Paragraph([.strong(text("Заказчик"))])), line("АО «Северные склады и логистика»"),
          line("198097, Санкт-Петербург, пр. Стачек, д. 47"),
          line("ИНН 7805000000, КПП 780501001"),
        ],
      ]))

  static let signaturesOfTwo: Block = .columns(
    Columns(
      .signatures,
      [
        [
          line("Исполнитель:"),
          .paragraph(Paragraph([.text("Генеральный директор "), .blank(Blank(width: 20)), .text(" И.И. Иванов")])),
          line("М.П."),
        ],
        [
          line("Заказчик:"),
          .paragraph(
            Paragraph([
              .text("Исполняющий обязанности генерального директора "), .blank(Blank(width: 20)),
              .text(" К.К. Константинопольский"),
            ])), line("М.П."),
        ],
      ]))

  static let contractAnnex: Block = .group(
    Group(
      .annex(Annex(label: Label("annex"), caption: [.text("к договору от 23.11.2026 № 12")])),
      [
        .heading(Heading(level: 0, isNumbered: false, inlines: text("Перечень услуг"))),
        section("Состав услуг"),
        .clauses([clause("Ежедневная уборка."), clause("Еженедельная уборка.")]),
        section("Периодичность"),
        .clauses([clause("По графику, согласованному сторонами.")]),
        signaturesOfTwo,
      ]))
}
