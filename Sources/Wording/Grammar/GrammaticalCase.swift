/// The six cases of Russian, by the names templates give them.
package enum GrammaticalCase: String, Sendable, CaseIterable {
  /// Кто, что: `срок`.
  case nominative
  /// Кого, чего: `не позднее срока`.
  case genitive
  /// Кому, чему: `к сроку`.
  case dative
  /// Кого, что: `за срок`.
  case accusative
  /// Кем, чем: `со сроком`.
  case instrumental
  /// О ком, о чём: `о сроке`.
  case prepositional

  /// Where its form stands in a list of the six, in the order above.
  var position: Int {
    switch self {
    case .nominative: 0
    case .genitive: 1
    case .dative: 2
    case .accusative: 3
    case .instrumental: 4
    case .prepositional: 5
    }
  }
}
