/// An exact decimal number: `digits` / 10^`scale`.
package struct Decimal: Sendable {
  package var digits: Int128
  package var scale: Int

  package init(digits: Int128, scale: Int) {
    self.digits = digits
    self.scale = scale
  }
}
