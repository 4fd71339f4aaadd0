/// Where each expression last found its field; the rows of a table have their fields in one order.
///
/// It belongs to one merge, so that the template stays what it is. Expressions whose numbers end alike share a spot:
/// what is noted is only tried, never trusted.
struct FieldSpots {
  private static let count = 256
  private var positions = [Int32](repeating: 0, count: count)

  @inline(__always)
  subscript(ref: Ref) -> Int {
    get { Int(positions[Int(ref) & (Self.count - 1)]) }
    set { positions[Int(ref) & (Self.count - 1)] = Int32(clamping: newValue) }
  }
}
