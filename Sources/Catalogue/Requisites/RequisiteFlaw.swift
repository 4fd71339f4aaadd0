/// What is wrong with one code, before it is put in words.
package enum RequisiteFlaw: Hashable, Sendable {
  /// Characters that cannot stand in the code.
  case characters([StrangeCharacter])
  /// Its number of characters is none of the usual ones.
  case length(Int, usual: [Int])
  /// Nothing but zeros, which would pass most check sums.
  case zeros
  /// It begins otherwise than every code of its sort.
  case beginning(usual: String)
  /// The check digits, whose first stands at a position counted from 1, do not go with the others; what they would be.
  case key(expected: String, position: Int)
  /// It is the code of another field.
  case belongs(to: RequisiteField)
  /// The last three digits of the correspondent account are not those of the БИК.
  case anotherBank(usual: String)
  /// It can be right, and mostly is not.
  case unusual(UnusualRequisite)

  package var isWarning: Bool {
    if case .unusual = self { true } else { false }
  }
}

/// What is possible in a code and worth a look.
package enum UnusualRequisite: Hashable, Sendable {
  /// БИК of the treasury or of a unit of the Bank of Russia: its accounts follow other rules.
  case notACommercialBank
  /// An account of the treasury, whose key is not reckoned as others are.
  case treasuryAccount
  /// There is no sound БИК to check the key against.
  case withoutBank
  /// 643 where accounts have 810.
  case roubleCode
  /// A group of accounts that this kind of client mostly does not have.
  case accountGroup(usual: String)
  /// ОКПО of ten digits, where two readings of the rule are in use.
  case okpoKey(expected: String)
  /// КПП of a branch whose reason is not 43.
  case branchReason(String)
  /// The code that a new office has until somebody writes its own.
  case example
  /// A length that the code of another kind of client has.
  case otherLength(usual: Int)
}

/// A character that cannot stand in a code, and the one that was most likely meant.
package struct StrangeCharacter: Hashable, Sendable {
  package var character: Character
  /// Counted from 1, without the spaces.
  package var position: Int
  package var meant: Character?
}
