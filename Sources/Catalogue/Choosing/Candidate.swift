import Diagnostics
package import Values

/// A service as one client could have it, with its amounts.
package struct Candidate: Sendable {
  package var service: Service
  package var quantity: Decimal
  package var price: PricedLine
  package var cost: Decimal
  /// Price without VAT less cost.
  package var margin: Decimal
  package var people: Decimal

  /// Why a service cannot be given to a client.
  package enum Hindrance: Sendable, Hashable {
    case withoutPrice
    case withoutCost
    case withoutQuantity
    /// The client's card lacks the field that the quantity is.
    case quantityUnknown(field: String)
    /// A prerequisite cannot be given.
    case needs(id: String)
  }

  /// What one unit costs and how many of them a client gets; throws a hindrance, or the faults of the numbers.
  static func make(
    _ service: Service, client: Client, mode: VATRegime.Mode, rate: Decimal, _ findings: inout [Diagnostic]
  ) -> Result<Candidate, Failure> {
    guard let price = service.price else { return .failure(Failure(why: .withoutPrice)) }
    guard let unitCost = service.traits.cost else { return .failure(Failure(why: .withoutCost)) }
    guard let wanted = service.traits.quantity else { return .failure(Failure(why: .withoutQuantity)) }
    var log: [Diagnostic] = []
    guard let quantity = wanted.amount(for: client, at: service.place, &log) else {
      guard case .ofClient(let field) = wanted else { return .failure(Failure(why: .withoutQuantity)) }
      return .failure(Failure(why: .quantityUnknown(field: field)))
    }
    do throws(ArithmeticFailure) {
      let line = try PricedLine(quantity: quantity, listPrice: price, mode: mode, rate: rate)
      let cost = try quantity.multiplied(by: unitCost).rounded(toScale: 2)
      let people = try quantity.multiplied(by: service.traits.headcount).rounded(toScale: 3)
      return .success(
        Candidate(
          service: service, quantity: quantity, price: line, cost: cost, margin: try line.net.subtracting(cost),
          people: people))
    } catch {
      findings.append(.amountTooLarge("`\(service.id)`", at: service.place))
      return .failure(Failure(why: .withoutPrice))
    }
  }

  struct Failure: Error {
    var why: Hindrance
  }
}

extension Decimal {
  /// The number in parts of 10^scale, rounded; nil where it is larger than any sum of a choice may be.
  func whole(scale places: Int) -> Int? {
    do throws(ArithmeticFailure) {
      let rounded = try rounded(toScale: places)
      guard let number = Int(exactly: rounded.digits), rounded.scale == places else { return nil }
      return abs(number) < ChoiceModel.largestSum ? number : nil
    } catch {
      return nil
    }
  }

  /// How many per cent of another number it is, to a tenth; nil where that is nothing.
  func percentage(of whole: Decimal) -> Decimal? {
    do throws(ArithmeticFailure) {
      return try multiplied(by: Decimal(100)).divided(by: whole).rounded(toScale: 1)
    } catch {
      return nil
    }
  }

  /// A number of parts of 10^scale.
  init(whole number: Int, scale: Int) { self = Decimal(digits: Int128(number), scale: scale) ?? .zero }
}
