package import Diagnostics
package import Values

/// The production calendars that come with the program: `Data/calendar.yaml`, built into it.
package enum BuiltInCalendar {
  package static func data() throws(Faults) -> Record { try read.get() }

  /// The calendar of a country: `RU`, `GB`; Monday to Friday for one that the data has not.
  package static func calendar(country: String) -> ProductionCalendar { calendars[country] ?? .weekdays }

  private static let read = Result { () throws(Faults) in
    try DataReader.record(of: PackageResources.calendar_yaml, named: "calendar.yaml", format: .yaml)
  }

  /// Read once; that it can be read is what the tests see to.
  private static let calendars: [String: ProductionCalendar] = {
    do throws(Faults) {
      let data = try data()
      var calendars: [String: ProductionCalendar] = [:]
      for country in data.entries.map(\.key) {
        calendars[country] = try ProductionCalendar(country: country, data: data)
      }
      return calendars
    } catch {
      return [:]
    }
  }()
}
