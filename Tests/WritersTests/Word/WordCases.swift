import DocumentModel

/// Small documents, each showing one thing of the Word writer.
enum WordCases {
  static let all: [(name: String, document: Document)] =
    [
      ("inlines", inlines), ("lists", lists), ("numbering", numbering), ("tables", tables), ("groups", groups),
      ("signatures", signatures), ("pictures", pictures), ("empty", Document()), ("deep", deep),
      ("large-numbers", largeNumbers),
    ].map { ($0.0, $0.1.numbered().0) } + [
      ("roman-numbering", roman.numbered(sections: .roman).0), ("labels", labels),
    ]

  private static func line(_ text: String) -> Block { WordSamples.line(text) }
  private static func text(_ text: String) -> [Inline] { [.text(text)] }

  private static let inlines = Document(blocks: [
    .heading(Heading(level: 1, isNumbered: true, label: Label("one"), inlines: text("Раздел"))),
    .paragraph(
      Paragraph([
        .text("Просто, "), .strong([.text("жирно, "), .emphasis(text("и косо"))]), .struck(text("зря")), .code("a < b"),
        .lineBreak, .link(Link(address: "https://example.org/?a=1&b=2", inlines: text("ссылка"))),
        .link(Link(address: "javascript:alert(1)", inlines: text("не ссылка"))),
        .reference(Reference(label: Label("one"))),
        .reference(Reference(label: Label("none"))), .blank(Blank(width: 10)), .missing("client.inn"),
        .text("a\tb — «c»\u{A0}d\u{AD}e\u{2011}f"),
      ])),
    .rule, .pageBreak, line("Дальше"),
  ])

  /// What was read out of a Word file: labels of its own, notes, looks that an outline does not have.
  static let labels = Document(
    page: PageSetup(footer: [.text("стр. "), .pageNumber]),
    blocks: [
      .heading(Heading(level: 1, isNumbered: true, inlines: text("Предмет"), number: "Статья 1.")),
      .clauses([
        Clause(
          blocks: [
            .paragraph(
              Paragraph([
                .text("Площадь — 100 м"), .superscript(text("2")),
                .note(Note(mark: "1", blocks: [line("По обмеру БТИ.")])),
                .text(", воды (H"), .subscript(text("2")), .text("O) — "), .underlined(text("сколько нужно")),
                .text("."),
              ])),
            .clauses([
              Clause(blocks: [line("буква;")], level: 2, number: "а)"),
              Clause(
                blocks: [
                  .paragraph(
                    Paragraph([
                      .text("вторая"),
                      .note(
                        Note(
                          mark: "*",
                          blocks: [line("Знак."), .list(List(marker: .bullet, items: [[line("и список")]]))])),
                      .text("."),
                    ]))
                ], level: 2, number: "б)"),
            ]),
          ], level: 1, number: "§ 1"),
        Clause(blocks: [], level: 1, number: "§ 2"),
      ]),
      .table(
        Table(
          columns: [.init()], header: [],
          rows: [
            Table.Row([
              Table.Cell([
                .paragraph(Paragraph([.text("в таблице"), .note(Note(mark: "3", blocks: [line("Третья.")]))]))
              ])
            ])
          ])),
    ])

  private static let lists = Document(blocks: [
    .list(
      List(
        marker: .bullet,
        items: [
          [line("раз")],
          [
            line("два"), line("и ещё абзац"),
            .list(List(marker: .decimal(start: 3), items: [[line("три")], [line("четыре")]])),
          ],
          [.table(Table(columns: [.init()], header: [], rows: [WordSamples.row(["в пункте"])]))], [],
        ])),
    .list(List(marker: .decimal(start: 1), items: [[line("один")], [line("два")]])), line("Между списками"),
    .list(List(marker: .decimal(start: 1), items: [[line("снова один")]])),
    .list(List(marker: .decimal(start: 7), items: [[line("семь")], [line("восемь")]])),
  ])

  /// Word counts to 32 767.
  private static let largeNumbers = Document(blocks: [
    .list(List(marker: .decimal(start: 32_766), items: [[line("ещё")], [line("последний")]])),
    .list(List(marker: .decimal(start: 32_767), items: [[line("последний")], [line("сверх")]])),
    .list(List(marker: .decimal(start: 999_999_999), items: [[line("сверх"), line("и ещё абзац")]])),
  ])

  private static func section(_ title: String, _ level: Int = 1, isNumbered: Bool = true) -> Block {
    .heading(Heading(level: level, isNumbered: isNumbered, inlines: text(title)))
  }

  private static func clauses(_ count: Int, _ inner: [Block] = []) -> Block {
    .clauses((0..<count).map { _ in Clause(blocks: [line("Пункт")] + inner) })
  }

  private static let numbering = Document(blocks: [
    clauses(2), section("Без номера", isNumbered: false), clauses(2), section("Первый"),
    clauses(2, [clauses(2, [clauses(1)])]),
    section("Подраздел", 2), clauses(2), section("Подраздел без номера", 2, isNumbered: false), clauses(1),
    section("Второй"), clauses(1),
    .group(Group(.annex(Annex()), [section("В приложении"), clauses(2), section("Ещё"), clauses(1)])),
    .group(Group(.annex(Annex()), [clauses(3)])), section("После приложений"), clauses(2),
  ])

  /// Sections `I.`, `II.`, clauses `1.1.` below them; Arabic sections of another list beside them.
  private static let roman = Document(blocks: [
    section("Первый"), clauses(2, [clauses(1)]), section("Второй"), section("Подраздел", 2), clauses(1),
    section("Без номера", isNumbered: false), clauses(1), section("Третий"), clauses(1),
    .group(Group(.annex(Annex()), [section("В приложении"), clauses(1), section("Ещё")])), section("Четвёртый"),
    clauses(1),
  ])

  private static let tables = Document(blocks: [
    .table(
      Table(
        columns: [.init(share: 1), .init(alignment: .center, share: 3), .init(alignment: .trailing, share: 2)],
        header: [WordSamples.row(["А", "Б", "В"])],
        rows: [
          .init([.init([line("вниз")], rowSpan: 2), .init([line("вбок")], columnSpan: 2)]),
          .init([.init([line("1")]), .init([line("2")], alignment: .center)]), .init([.init([line("одна")])]),
          WordSamples.row(["1", "2", "3", "лишняя"]), .init([.init([line("далеко")], columnSpan: 9, rowSpan: 9)]),
        ])),
    .table(
      Table(
        columns: [.init()], header: [.init([.init([.paragraph(Paragraph([]))])])],
        rows: [.init([.init([.table(Table(columns: [.init()], header: [], rows: [WordSamples.row(["в клетке"])]))])])])),
    line("После таблицы"), .table(Table(columns: [], header: [], rows: [])),
    .table(
      Table(
        columns: [.init(), .init()], header: [],
        rows: [.init([]), WordSamples.row([String(repeating: "ы", count: 3000), "x"])])),
  ])

  private static let groups = Document(blocks: [
    .group(Group(.letterhead, [line("ООО «Ромашка»"), line("Москва")])), .group(Group(.approval, [line("УТВЕРЖДАЮ")])),
    .group(Group(.right, [line("Кому")])), .group(Group(.center, [line("Посередине")])),
    .group(Group(.keep, [line("Вместе"), line("с этим"), .list(List(marker: .bullet, items: [[line("и тем")]]))])),
    .group(Group(.quote, [line("Примечание"), line("в два абзаца")])),
    .group(
      Group(
        .annex(Annex(label: Label("a"), caption: text("к договору"))),
        [line("Текст"), .paragraph(Paragraph([.reference(Reference(label: Label("a")))]))])),
  ])

  private static let signatures = Document(blocks: [
    line("Перед подписью"), WordSamples.signatureOfOne, line("Между"), WordSamples.parties, WordSamples.signaturesOfTwo,
    .columns(Columns(.signatures, [[line("Без линии")], []])), .columns(Columns(.parties, [])),
  ])

  private static let pictures = Document(
    page: PageSetup(
      header: [.image(WordSamples.logo), .text("Шапка")], footer: [.pageNumber, .text(" / "), .pageCount],
      isFirstPagePlain: false),
    blocks: [
      .paragraph(Paragraph([.image(WordSamples.logo)])), .paragraph(Paragraph([.image(WordSamples.logo)])),
      .paragraph(
        Paragraph([
          .image(
            Image(
              format: .svg, bytes: Array("<svg/>".utf8), alternativeText: "Схема", width: .millimetres(10),
              height: .millimetres(10))),
          .image(
            Image(
              format: .jpeg, bytes: [0xFF, 0xD8], alternativeText: "", width: .millimetres(900),
              height: .millimetres(90))),
        ])),
    ])

  /// As deep as clauses and lists go, and deeper than Word counts.
  private static let deep = Document(blocks: [
    (0..<12).reduce(line("на дне")) { inner, _ in .clauses([Clause(blocks: [line("Пункт"), inner])]) },
    (0..<12).reduce(line("на дне")) { inner, _ in .list(List(marker: .bullet, items: [[line("пункт"), inner]])) },
  ])
}
