import TestKit
import Testing

extension WrittenWordFiles {
  /// Records what the validator finds, at the end of a test.
  func validate() {
    do {
      let faults = try faults()
      #expect(faults == nil)
    } catch {
      Issue.record(error)
    }
  }
}
