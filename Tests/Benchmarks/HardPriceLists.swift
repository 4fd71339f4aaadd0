import Catalogue

/// Price lists of sixty services on which a search has much to weigh; the same on every run.
enum HardPriceLists {
  static let count = 60

  /// How margins stand to prices: the nearer they are to one share of the price, the less tells the services apart.
  enum Margins: String, CaseIterable {
    case scattered
    case oneShare = "much the same share of the price"
    case shareAndFixed = "a share of the price and a fixed sum"
  }

  static func model(seed: UInt64, margins: Margins) -> ChoiceModel {
    var numbers = Numbers(state: seed)
    var items: [ChoiceModel.Item] = []
    for position in 0..<count {
      let gross = numbers.next(20...1_500) * 100_00 + numbers.next(0...9_999)
      let net = gross * 100 / 122
      let margin =
        switch margins {
        case .scattered: net * numbers.next(-5...45) / 100
        case .oneShare: net * numbers.next(290...310) / 1_000
        case .shareAndFixed: net * 20 / 100 + 5_000_00
        }
      var item = ChoiceModel.Item(
        worth: margin, gross: gross, people: numbers.next(0...4) * 250, surplus: 100 * margin - 15 * net)
      for need in 0..<8 where numbers.next(1...12) == 1 { item.musts |= 1 << UInt64(need) }
      for wish in 0..<12 where numbers.next(1...10) == 1 { item.wishes |= 1 << UInt64(wish) }
      if position > 0, numbers.next(1...4) == 1 { item.requires.insert(numbers.next(0...(position - 1))) }
      if position > 0, numbers.next(1...6) == 1 { item.excludes.insert(numbers.next(0...(position - 1))) }
      items.append(item)
    }
    var model = ChoiceModel(
      items: items, musts: items.reduce(0) { $0 | $1.musts }, wishWorth: 5_000_00,
      budget: items.reduce(0) { $0 + $1.gross } * numbers.next(25...50) / 100,
      people: items.reduce(0) { $0 + $1.people } * numbers.next(25...50) / 100)
    model.needsSurplus = true
    return model
  }

  private struct Numbers {
    var state: UInt64

    mutating func next(_ range: ClosedRange<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int((state >> 33) % UInt64(range.count))
    }
  }
}
