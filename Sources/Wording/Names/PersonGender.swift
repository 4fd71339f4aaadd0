/// The sex a letter addresses: «Уважаемый», «Уважаемая».
package enum PersonGender: String, Sendable, CaseIterable {
  case male
  case female

  /// Reads what a card says, in English or Russian: `male`, `f`, `ж`, `мужской`.
  package init?(card text: String) {
    switch text.lowercased() {
    case "male", "m", "man", "м", "муж", "муж.", "мужской": self = .male
    case "female", "f", "woman", "ж", "жен", "жен.", "женский": self = .female
    default: return nil
    }
  }

  /// What a patronymic tells; nil where it tells nothing.
  package init?(patronymic: String) {
    let text = patronymic.lowercased()
    if ["оглы", "оглу", "улы", "уулу"].contains(where: text.hasSuffix) || text.hasSuffix("ич") {
      self = .male
    } else if ["вна", "чна", "инична", "кызы", "гызы"].contains(where: text.hasSuffix) {
      self = .female
    } else {
      return nil
    }
  }
}
