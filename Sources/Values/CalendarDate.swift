/// A day of the Gregorian calendar, without time and zone.
package struct CalendarDate: Sendable, Hashable {
  package var year: Int16
  package var month: UInt8
  package var day: UInt8
}
