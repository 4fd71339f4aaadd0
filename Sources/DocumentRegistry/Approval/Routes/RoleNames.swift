package import Values

/// The roles of an office: their titles, and the other names people call them by.
package struct RoleNames: Sendable {
  private var titles: [String: String]
  private var aliases: [String: String] = [:]

  /// Reads `approval.roles`, without telling of its faults: ``RouteBook`` does.
  package init(office: Record) {
    let language = office.writtenText("language") ?? "ru"
    titles = language == "ru" ? Self.russian : Self.english
    for title in Self.russian { aliases[title.value.lowercased()] = title.key }
    for title in Self.english { aliases[title.value.lowercased()] = title.key }
    for entry in office["approval"]?.record?["roles"]?.record?.entries ?? [] {
      switch entry.value {
      case .text(let title): titles[entry.key] = title
      case .record(let card):
        if let title = card.writtenText("title") { titles[entry.key] = title }
        for alias in card.writtenTexts("aliases") { aliases[alias.lowercased()] = entry.key }
      default: break
      }
      if let title = titles[entry.key] { aliases[title.lowercased()] = entry.key }
    }
    // A role's own id is never another's alias.
    for id in titles.keys { aliases[id.lowercased()] = id }
  }

  /// The id of a role that is called so; a name that nobody knows is an id of its own.
  package func id(of name: String) -> String { aliases[name.lowercased()] ?? name }

  /// What a role is called in documents; its id where it has no title.
  package func title(of role: String) -> String { titles[role] ?? role }

  private static let russian = [
    "author": "Менеджер по работе с клиентами",
    "head": "Руководитель отдела по работе с клиентами",
    "production": "Отдел производства",
    "large_regional": "Отдел крупных и региональных объектов",
    "hr": "Отдел персонала",
    "legal": "Юридический отдел",
    "accounting": "Бухгалтерия",
    "quality": "Отдел качества",
    "director": "Генеральный директор",
  ]

  private static let english = [
    "author": "Client manager",
    "head": "Head of client department",
    "production": "Production department",
    "large_regional": "Large and regional sites",
    "hr": "Personnel department",
    "legal": "Legal department",
    "accounting": "Accounting department",
    "quality": "Quality department",
    "director": "General director",
  ]
}
