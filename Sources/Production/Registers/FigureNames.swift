import DocumentRegistry
import Values

/// What the figures of a report are called, in the language of a document or of the program.
struct FigureNames: Sendable {
  let language: String

  private var isRussian: Bool { language == "ru" }

  /// «Подписано: Договор оказания услуг, сумма».
  func name(_ figure: WorkFigure) -> String {
    var name = (isRussian ? Self.russian : Self.english)[figure.name] ?? figure.name.rawValue
    if let title = figure.title { name += ": \(title)" }
    if case .money = figure.measure, figure.subject != nil { name += isRussian ? ", сумма" : ", sum" }
    return name
  }

  func unit(_ measure: WorkFigure.Measure) -> String {
    switch measure {
    case .count: isRussian ? "шт." : ""
    case .money(let currency): isRussian && currency == "RUB" ? "руб." : currency
    case .workingDays: isRussian ? "раб. дн." : "working days"
    case .calendarDays: isRussian ? "дн." : "days"
    }
  }

  /// Where a figure comes from: «реестр документов: № 7/2026, 8/2026 и ещё 3».
  func source(_ figure: WorkFigure) -> String {
    let register = isRussian ? "реестр документов" : "register of documents"
    if figure.entries.isEmpty { return register }
    let numbers = figure.entries.map(\.number)
    var text = register + (isRussian ? ": № " : ": No. ") + numbers.prefix(Self.shown).joined(separator: ", ")
    let rest = numbers.count - Self.shown
    if rest > 0 { text += isRussian ? " и ещё \(rest)" : " and \(rest) more" }
    return text
  }

  /// A cell of a table holds so many numbers; all of them are in the registry's own report.
  private static let shown = 5

  private static let russian: [WorkFigure.Name: String] = [
    .made: "Составлено", .approved: "Согласовано", .returned: "Возвращено на доработку", .rejected: "Отклонено",
    .withdrawn: "Отозвано", .signed: "Подписано", .concluded: "Подписано второй стороной",
    .stageDays: "Средний срок визы", .approvalDays: "Средний срок согласования",
    .signingDays: "Средний срок подписания",
    .payments: "Поступило оплат", .overduePayments: "Просроченная задолженность на конец периода",
    .claimsReceived: "Претензии: получено", .claimsAnswered: "Претензии: отвечено",
    .claimsInTime: "Претензии: отвечено в срок", .claimDays: "Претензии: средний срок ответа",
    .claimsOpen: "Претензии: без ответа на конец периода",
  ]

  private static let english: [WorkFigure.Name: String] = [
    .made: "Made", .approved: "Approved", .returned: "Returned", .rejected: "Rejected", .withdrawn: "Withdrawn",
    .signed: "Signed", .concluded: "Signed by the other side", .stageDays: "Average time of a visa",
    .approvalDays: "Average time of approval", .signingDays: "Average time of signing", .payments: "Payments",
    .overduePayments: "Overdue at the period's end", .claimsReceived: "Claims: received",
    .claimsAnswered: "Claims: answered", .claimsInTime: "Claims: answered in time",
    .claimDays: "Claims: average time of an answer", .claimsOpen: "Claims: not answered at the period's end",
  ]
}
