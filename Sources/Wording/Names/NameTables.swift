/// The rules for the parts of a man's or a woman's name.
final class NameTables: Sendable {
  private let surname: DeclensionTable
  private let givenName: DeclensionTable
  private let patronymic = PatronymicTable.table
  private let unchangingInSurname = UnchangingParts.ofSurnames
  private let unchangingInGivenName = UnchangingParts.ofGivenNames

  private static let masculine = NameTables(MasculineSurnames.table, GivenNameTables.masculine)
  private static let feminine = NameTables(FeminineSurnames.table, GivenNameTables.feminine)

  private init(_ surname: DeclensionTable, _ givenName: DeclensionTable) {
    self.surname = surname
    self.givenName = givenName
  }

  static func of(_ gender: PersonGender) -> NameTables { gender == .male ? masculine : feminine }

  @inline(__always)
  func table(_ role: NameWord.Role) -> DeclensionTable {
    switch role {
    case .givenName: givenName
    case .patronymic: patronymic
    case .surname, .unchanged: surname
    }
  }

  /// What stays as it is before the part that is declined.
  func unchanging(_ role: NameWord.Role) -> DeclensionTable {
    role == .givenName ? unchangingInGivenName : unchangingInSurname
  }
}
