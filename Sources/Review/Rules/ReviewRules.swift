import Diagnostics

/// Every rule, in the order in which findings are told.
package enum ReviewRules {
  package static let all: [ReviewRule] = [
    .markLeft, .blankLeft,
    .contractAfterStart, .beforeItsContract, .actBeforePeriodEnd, .validityBeforeDate, .validityPast,
    .authorityUndated, .authorityExpired,
    .partyUnknown, .partyOfOtherContract, .contractNamedTwice,
    .wordsDiffer, .totalDiffers, .vatRateOfPeriod, .vatSumDiffers,
    .clauseAbsent, .numberingBroken, .annexAbsent, .annexUnnamed, .termUnused, .copiesOfParties,
    .typographySlip,
  ]
}
