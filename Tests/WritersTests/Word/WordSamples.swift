import DocumentModel

/// Documents as rich as real ones, for looking at and for measuring.
enum WordSamples {
  static func text(_ text: String) -> [Inline] { [.text(text)] }

  static func line(_ text: String) -> Block { .paragraph(Paragraph([.text(text)])) }

  static func clause(_ text: String, label: String? = nil, _ more: [Block] = []) -> Clause {
    Clause(label: label.map(Label.init), blocks: [line(text)] + more)
  }

  static func section(_ title: String, label: String? = nil) -> Block {
    .heading(Heading(level: 1, isNumbered: true, label: label.map(Label.init), inlines: text(title)))
  }

  /// A PNG of one colour, 160 × 60, made by hand: signature, IHDR, IDAT with stored deflate blocks, IEND.
  static let logo = Image(
    format: .png, bytes: TestPicture.png(width: 160, height: 60), alternativeText: "Логотип «Чистый дом»",
    width: .millimetres(40), height: .millimetres(15))

  static let offer: Document = numbered(
    Document(
      properties: DocumentProperties(
        title: "Коммерческое предложение", kind: "offer", author: "ООО «Чистый дом»", subject: "Комплексная уборка",
        language: .russian, created: "2026-11-23T09:00:00Z"),
      page: PageSetup(
        header: [.pageNumber],
        footer: [.text("ООО «Чистый дом» · предложение № 47/2026-КП · стр. "), .pageNumber, .text(" из "), .pageCount]),
      blocks: letterOpening + offerTable + offerTerms + [signatureOfOne]))

  static let letterOpening: [Block] = [
    .group(
      Group(
        .letterhead,
        [
          .paragraph(Paragraph([.image(logo)])),
          .paragraph(
            Paragraph([
              .strong(text("Общество с ограниченной ответственностью «Чистый дом»")), .lineBreak,
              .text("101000, Москва, ул. Мясницкая, д. 24, стр. 1"), .lineBreak,
              .text("ИНН 7701234567, КПП 770101001, ОГРН 1027700000001"), .lineBreak,
              .text("+7 (495) 123-45-67, "),
              .link(Link(address: "mailto:office@chistydom.example", inlines: text("office@chistydom.example"))),
            ])),
        ])),
    line("23.11.2026 № 47/2026-КП"),
    .group(
      Group(
        .right,
        [
          line("Генеральному директору"), line("АО «Северные склады и логистика»"), line("Константинопольскому К.К."),
        ])),
    .heading(
      Heading(
        level: 0, isNumbered: false,
        inlines: [
          .text("КОММЕРЧЕСКОЕ ПРЕДЛОЖЕНИЕ"), .lineBreak, .text("на комплексную уборку складского комплекса"),
        ])),
    .group(Group(.center, [line("Уважаемый Константин Константинович!")])),
    line(
      "Благодарим Вас за интерес к нашей компании. По итогам осмотра складского комплекса 18 ноября 2026 г. мы подготовили предложение, которое учитывает круглосуточный режим работы, повышенные требования к чистоте зоны фасовки и сезонную нагрузку на входные группы."
    ),
    .paragraph(
      Paragraph([
        .text("Предлагаем заключить договор на условиях, изложенных ниже; порядок оплаты указан в "),
        .reference(Reference(label: Label("payment"))), .text(". Особо отметим, что "),
        .strong(text("стоимость фиксируется на весь срок договора")), .text(" и "), .emphasis(text("не зависит")),
        .text(" от изменения цен на расходные материалы."),
      ])),
  ]

  static func row(_ cells: [String]) -> Table.Row {
    Table.Row(cells.map { Table.Cell([line($0)]) })
  }

  static let offerTable: [Block] = [
    .table(
      Table(
        columns: [
          .init(alignment: .center), .init(), .init(alignment: .center), .init(alignment: .trailing),
          .init(alignment: .trailing), .init(alignment: .trailing),
        ],
        header: [row(["№", "Услуга", "Ед. изм.", "Кол-во", "Цена, руб.", "Сумма, руб."])],
        rows: [
          row([
            "1", "Ежедневная комплексная уборка офисных помещений, включая санитарные узлы и зоны отдыха персонала",
            "м²", "1 250", "85,00", "106 250,00",
          ]),
          row(["2", "Механизированная мойка полов складских помещений", "м²", "8 400", "12,50", "105 000,00"]),
          row([
            "3", "Мойка фасадного остекления с привлечением промышленных альпинистов", "м²", "640", "70,00",
            "44 800,00",
          ]),
          row(["4", "Сменные грязезащитные ковры", "шт.", "24", "450,00", "10 800,00"]),
          Table.Row([
            Table.Cell([.paragraph(Paragraph([.strong(text("Итого без НДС"))]))], columnSpan: 5, alignment: .trailing),
            Table.Cell([.paragraph(Paragraph([.strong(text("266 850,00"))]))]),
          ]),
          Table.Row([
            Table.Cell([line("НДС 22 %")], columnSpan: 5, alignment: .trailing), Table.Cell([line("58 707,00")]),
          ]),
          Table.Row([
            Table.Cell([.paragraph(Paragraph([.strong(text("Всего с НДС"))]))], columnSpan: 5, alignment: .trailing),
            Table.Cell([.paragraph(Paragraph([.strong(text("325 557,00"))]))]),
          ]),
        ])),
    line(
      "Всего: 325 557,00 руб. (триста двадцать пять тысяч пятьсот пятьдесят семь рублей 00 копеек) в месяц, в том числе НДС 22 %."
    ),
  ]

  static let offerTerms: [Block] = [
    section("Условия оказания услуг"),
    .clauses([
      clause(
        "Услуги оказываются ежедневно с 06:00 до 22:00, без выходных и праздничных дней; график согласуется с руководителем объекта не позднее чем за пять рабочих дней до начала месяца."
      ),
      clause(
        "Исполнитель обеспечивает на объекте:",
        [
          .list(
            List(
              marker: .bullet,
              items: [
                [line("бригаду из восьми операторов и бригадира;")],
                [
                  line("поломоечную машину и профессиональную химию, допущенную к применению в пищевых зонах;"),
                  .list(
                    List(
                      marker: .bullet,
                      items: [[line("включая дезинфицирующие средства;")], [line("и средства для стекла;")]])),
                ],
                [line("замену отсутствующего сотрудника в течение двух часов.")],
              ]))
        ]),
      Clause(blocks: [
        line("Качество проверяется еженедельно по акту:"),
        .clauses([
          clause("оценка ниже 85 баллов влечёт повторную уборку за счёт Исполнителя;"),
          clause(
            "две такие оценки подряд дают Заказчику право на скидку 10 %, если нарушение не устранено в срок, указанный в замечании руководителя объекта;",
            [
              .clauses([clause("скидка применяется к счёту за тот же месяц.")])
            ]),
        ]),
      ]),
    ]),
    section("Цена и порядок расчётов"),
    .clauses([
      clause(
        "Оплата производится ежемесячно, в течение 10 (десяти) рабочих дней с даты подписания акта.", label: "payment"),
      Clause(blocks: [
        .paragraph(
          Paragraph([
            .text("При просрочке оплаты по "), .reference(Reference(label: Label("payment"))),
            .text(" начисляется пеня 0,1 % за каждый день. Счёт направляется на адрес "), .blank(Blank(width: 24)),
            .text("."),
          ]))
      ]),
    ]),
    .heading(Heading(level: 1, isNumbered: false, inlines: text("Почему мы"))),
    .list(
      List(
        marker: .decimal(start: 1),
        items: [
          [line("Работаем с 2002 года, 140 объектов в Москве и области.")],
          [line("Весь персонал — в штате, с медицинскими книжками.")],
          [line("Ответственность застрахована на 50 млн руб.")],
        ])),
    .group(
      Group(
        .quote,
        [
          line(
            "Предложение действительно по 23 декабря 2026 г. включительно. Настоящее предложение не является офертой (ст. 435, 437 ГК РФ)."
          )
        ])),
    line("Контактное лицо: Петрова Анна Сергеевна, +7 (495) 123-45-67, доб. 112."),
  ]

  static let signatureOfOne: Block = .columns(
    Columns(
      .signatures,
      [
        [
          .paragraph(
            Paragraph([
              .text("Генеральный директор"), .lineBreak, .text("ООО «Чистый дом» "), .blank(Blank(width: 20)),
              .text(" И.И. Иванов"),
            ]))
        ]
      ]))

  static func numbered(_ document: Document) -> Document { document.numbered().0 }
}

/// A picture without a file.
enum TestPicture {
  static func png(width: Int, height: Int) -> [UInt8] {
    var row: [UInt8] = [0]
    for x in 0..<width { row += x % 40 < 34 ? [0x1F, 0x4E, 0x79] : [0xFF, 0xFF, 0xFF] }
    let pixels = Array(repeatElement(row, count: height).joined())
    var out: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    out += chunk("IHDR", big(width) + big(height) + [8, 2, 0, 0, 0])
    var data: [UInt8] = [0x78, 0x01]
    var rest = pixels[...]
    while !rest.isEmpty {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(65_535)
      let count = UInt16(block.count)
      data += [rest.isEmpty ? 1 : 0, UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8)]
      data += block
    }
    var a: UInt32 = 1
    var b: UInt32 = 0
    for byte in pixels {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    data += big(Int(b << 16 | a))
    return out + chunk("IDAT", data) + chunk("IEND", [])
  }

  private static func big(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return big(data.count) + body + big(Int(crc(body)))
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
