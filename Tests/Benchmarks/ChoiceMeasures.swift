import Catalogue

/// What it takes to choose the best package out of sixty services, proven to be the best.
struct ChoiceMeasures {
  private static let seeds: ClosedRange<UInt64> = 1...8

  func measure(_ report: inout BenchmarkReport) throws {
    for margins in HardPriceLists.Margins.allCases {
      var times: [Double] = []
      var steps = 0
      var unproven = 0
      for seed in Self.seeds {
        let model = HardPriceLists.model(seed: seed, margins: margins)
        var result: ServiceChoice.Result?
        times.append(Stopwatch.once { result = try? ServiceChoice.best(model) })
        steps = max(steps, result?.steps ?? 0)
        if result?.isProven != true { unproven += 1 }
      }
      times.sort()
      report.add(
        "choose of \(HardPriceLists.count) services, margins \(margins.rawValue)", times[times.count / 2],
        note: "worst of \(times.count): \(BenchmarkReport.ratio(times[times.count - 1], 1)) ms, \(steps) steps"
          + (unproven > 0 ? ", \(unproven) cut short" : ""))
    }
  }
}
