/// What a word beside a noun takes after: its gender, or that there are many.
package enum NounAgreement: Sendable, CaseIterable {
  case masculine
  case feminine
  case neuter
  case plural
}
