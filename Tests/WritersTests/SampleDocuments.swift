import DocumentModel

/// Rich documents that every writer is shown: an offer in Russian, a contract in Russian, a letter in English.
enum SampleDocuments {
  static let all: [(name: String, document: Document)] = [
    ("offer", offer), ("contract", contract), ("letter", letter),
  ]

  /// A red dot, 8 by 8, drawn for these tests.
  static let logo = Image(
    format: .svg,
    bytes: Array(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><circle cx=\"4\" cy=\"4\" r=\"4\" fill=\"#b03030\"/></svg>"
        .utf8),
    alternativeText: "Логотип «Чистый дом»", width: .millimetres(18), height: .millimetres(18))

  static func text(_ text: String) -> Block { .paragraph(Paragraph([.text(text)])) }

  static func paragraph(_ inlines: Inline...) -> Block { .paragraph(Paragraph(inlines)) }

  /// A paragraph of several lines.
  static func lines(_ lines: String...) -> Block {
    .paragraph(Paragraph(lines.enumerated().flatMap { $0 == 0 ? [.text($1)] : [.lineBreak, .text($1)] }))
  }

  static func title(_ text: String) -> Block { .heading(Heading(level: 0, isNumbered: false, inlines: [.text(text)])) }

  static func section(_ text: String, _ label: String? = nil, level: Int = 1, isNumbered: Bool = true) -> Block {
    .heading(
      Heading(level: level, isNumbered: isNumbered, label: label.map { Label($0) }, inlines: [.text(text)]))
  }

  static func clause(_ label: String? = nil, _ blocks: Block...) -> Clause {
    Clause(label: label.map { Label($0) }, blocks: blocks)
  }

  static func reference(_ label: String, prefix: String? = nil) -> Inline {
    .reference(Reference(label: Label(label), prefix: prefix))
  }

  static func cell(_ text: String, columns: Int = 1, rows: Int = 1, _ alignment: Table.Alignment? = nil) -> Table.Cell {
    Table.Cell(text.isEmpty ? [] : [self.text(text)], columnSpan: columns, rowSpan: rows, alignment: alignment)
  }

  static func row(_ cells: String...) -> Table.Row { Table.Row(cells.map { cell($0) }) }

  static var offer: Document {
    Document(
      properties: DocumentProperties(
        title: "Коммерческое предложение", kind: "offer", author: "ООО «Чистый дом»", language: .russian,
        created: "2026-11-23T09:00:00Z"),
      page: PageSetup(footer: [.text("Страница "), .pageNumber, .text(" из "), .pageCount]),
      blocks: offerHead + offerTerms)
  }

  private static var offerHead: [Block] {
    [
      .group(
        Group(
          .letterhead,
          [
            paragraph(.image(logo)), paragraph(.strong([.text("ООО «Чистый дом»")])),
            lines(
              "127006, г. Москва, ул. Садовая-Триумфальная, д. 4, офис 12",
              "ИНН 7701234567, КПП 770101001, ОГРН 1027700132195"),
            paragraph(
              .text("+7 (495) 123-45-67 · "),
              .link(Link(address: "mailto:info@chisty-dom.example", inlines: [.text("info@chisty-dom.example")]))),
          ])),
      text("23.11.2026 № 118"),
      .group(
        Group(
          .right, [lines("Генеральному директору", "АО «Ромашка & Ко <Холдинг>»"), text("Ивановой М.П.")])),
      title("Коммерческое предложение"),
      .group(Group(.center, [text("на комплексное обслуживание бизнес-центра «Северный»")])),
      paragraph(.strong([.text("Уважаемая Мария Петровна!")])),
      text(
        "Благодарим Вас за интерес к нашей компании. По результатам осмотра, который прошёл 19 ноября 2026 г., "
          + "предлагаем Вам ежедневную уборку офисных помещений площадью 1\u{A0}200\u{A0}м² — и то, что к ней прилагается."
      ),
      section("Что мы предлагаем"),
      .clauses([
        clause("package", text("Пакет «Оптимальный» включает услуги, перечисленные в таблице.")),
        clause(
          nil,
          paragraph(
            .text("Стоимость указана за один календарный месяц и действует при условиях, названных в "),
            reference("terms"), .text("."))),
      ]),
      .table(priceTable),
    ]
  }

  private static var offerTerms: [Block] {
    [
      section("Условия", "terms"),
      .clauses([
        clause(nil, text("Оплата до 10-го числа месяца, следующего за расчётным.")),
        clause(
          nil, text("Мы берём на себя:"),
          .list(
            List(
              marker: .bullet,
              items: [[text("подбор и обучение персонала;")], [text("инвентарь, химию и расходные материалы;")]]))),
        clause(
          nil,
          paragraph(
            .text("Предложение действительно по 23 декабря 2026 г. включительно; "), .emphasis([.text("после")]),
            .text(" этой даты цены "), .struck([.text("не меняются")]), .text(" уточняются. Подробнее — "),
            .link(Link(address: "https://chisty-dom.example/price", inlines: [.text("прайс-лист")])), .text("."))),
      ]),
      .group(
        Group(
          .quote,
          [
            paragraph(
              .text("Пакет из "), reference("package"), .text(" рекомендуем: ИНН заказчика "),
              .missing("client.inn"), .text(" уточним при заключении договора."))
          ])),
      .rule,
      .columns(
        Columns(
          .signatures,
          [[paragraph(.text("Генеральный директор"), .blank(Blank(width: 20)), .text("И.И. Чистов"))]])),
    ]
  }

  static var priceTable: Table {
    Table(
      columns: [
        .init(alignment: .trailing), .init(), .init(alignment: .center), .init(alignment: .trailing),
        .init(alignment: .trailing), .init(alignment: .trailing),
      ],
      header: [row("№", "Услуга", "Ед.", "Кол-во", "Цена, руб.", "Сумма, руб.")],
      rows: [
        row(
          "1", "Ежедневная уборка офисных помещений, включая санузлы и кухни", "м²", "1\u{A0}200", "85,00",
          "102\u{A0}000,00"),
        row("2", "Мытьё окон с двух сторон", "м²", "300", "45,50", "13\u{A0}650,00"),
        row("3", "Дежурный уборщик", "смена", "22", "2\u{A0}400,00", "52\u{A0}800,00"),
        Table.Row([cell("Итого без НДС", columns: 5, .trailing), cell("168\u{A0}450,00")]),
        Table.Row([
          Table.Cell([paragraph(.strong([.text("Всего с НДС 22 %")]))], columnSpan: 5, alignment: .trailing),
          Table.Cell([paragraph(.strong([.text("205\u{A0}509,00")]))]),
        ]),
      ])
  }
}
