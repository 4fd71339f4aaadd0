import Diagnostics
import Production
import Synchronization
import Values

/// How far a long run is: a bar on a terminal, a plain line now and then in a log, an event for a program.
///
/// It stands on standard error, so that results stay what they are. What is over before the first line is due says
/// nothing, but for a stage that tells nothing until its end.
final class RunProgress: Sendable {
  enum Form {
    case bar
    case lines
    case events
    case none
  }

  /// What is shown, whatever runs.
  struct Reading: Sendable {
    var stage: String
    var done: Int
    var total: Int?
    var faults: Int
    /// What else there is to say: `12 sent`.
    var notes: [String] = []
  }

  private struct State {
    var stage = ""
    /// Seconds of the clock when the stage began, and when something was shown last.
    var begun = 0.0
    var shown = -1.0
    /// What was done already when the stage began.
    var before = 0
    var isDrawn = false
  }

  private let form: Form
  private let clock: @Sendable () -> Double
  private let state = Mutex(State())

  /// - Parameter clock: seconds from any point on.
  init(_ form: Form, clock: @escaping @Sendable () -> Double) {
    self.form = form
    self.clock = clock
  }

  private var pause: Double {
    switch form {
    case .bar: 0.1
    case .lines: 5
    case .events: 1
    case .none: .infinity
    }
  }

  /// - Parameter isDue: whether it is shown now, however little time has passed; in a log where a stage begins with it.
  func show(_ reading: Reading, isDue: Bool = false) {
    if form == .none { return }
    let now = clock()
    state.withLock { state in
      let isNew = state.stage != reading.stage
      if isNew {
        state.stage = reading.stage
        state.begun = now
        state.shown = now
        state.before = max(0, reading.done - 1)
      }
      guard now - state.shown >= pause || isDue && (form == .bar || isNew) else { return }
      state.shown = now
      let rate = Double(reading.done - state.before) / max(now - state.begun, 0.001)
      switch form {
      case .bar:
        state.isDrawn = true
        Console.overwrite("\r\u{1B}[K" + Self.line(reading, rate: rate, width: 20))
      case .lines: Console.complain(Self.line(reading, rate: rate, width: nil))
      case .events: Console.complain(JSONEncoding().encode(.record(Self.event(reading, rate: rate))))
      case .none: break
      }
    }
  }

  /// Takes the bar away.
  func end() {
    state.withLock { state in
      if state.isDrawn { Console.overwrite("\r\u{1B}[K") }
      state.isDrawn = false
    }
  }

  /// How far it is on one line: `making  [########····] 1200 of 3000, 850 a second, 2 s left, 3 faults`.
  static func line(_ reading: Reading, rate: Double, width: Int?) -> String {
    var line = reading.stage + "  "
    if let total = reading.total, let width, total > 0 {
      let filled = min(width, reading.done * width / total)
      line += "[" + String(repeating: "#", count: filled) + String(repeating: "·", count: width - filled) + "] "
    }
    line += String(reading.done) + (reading.total.map { " of \($0)" } ?? "")
    if rate >= 1 { line += ", \(Int(rate)) a second" } else if rate > 0 { line += ", \(Int(rate * 60)) a minute" }
    if let total = reading.total, rate > 0, total > reading.done {
      line += ", \(Self.span(Double(total - reading.done) / rate)) left"
    }
    if reading.faults > 0 { line += ", \(reading.faults) " + (reading.faults == 1 ? "fault" : "faults") }
    for note in reading.notes { line += ", " + note }
    return line
  }

  private static func span(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    return whole < 3_600 ? "\(whole / 60) min \(whole % 60) s" : "\(whole / 3_600) h \(whole % 3_600 / 60) min"
  }

  private static func event(_ reading: Reading, rate: Double) -> Record {
    var record: Record = [
      "event": .text("progress"), "stage": .text(reading.stage), "done": .integer(reading.done),
      "faults": .integer(reading.faults), "per_second": .integer(Int(rate)),
    ]
    if let total = reading.total { record.set("total", .integer(total)) }
    return record
  }
}

extension RunProgress.Reading {
  init(_ progress: BatchProgress) {
    self.init(stage: progress.stage.rawValue, done: progress.done, total: progress.total, faults: progress.faults)
  }
}

extension SpeechOptions {
  /// How a long run tells how far it is.
  var progress: RunProgress {
    let form: RunProgress.Form = json ? .events : quiet ? .none : LiveSurroundings.hasProgress ? .bar : .lines
    return RunProgress(form, clock: LiveSurroundings.seconds)
  }

  /// Finishes a command that decides about documents, and tells how far it is with those of a batch.
  func finish(_ work: (RunControl<BatchProgress>) throws(Faults) -> ProductionReport) throws {
    let progress = progress
    try console.finish { _ throws(Faults) in
      defer { progress.end() }
      return try work(RunControl(report: { progress.show(.init($0)) }))
    }
  }
}
