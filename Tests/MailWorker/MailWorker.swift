import Diagnostics
import DocumentRegistry
import Glibc
import MailWorkload
import Mailing
import Production
import Values

/// Works on the mailings of a made-up office until it is done, refused or killed.
///
/// ```
/// MailWorker prepare OFFICE              a mailing of all its offers
/// MailWorker send OFFICE NUMBER          what is due of a mailing
/// MailWorker resume OFFICE NUMBER resend the same, after deciding about letters that may have gone out
/// ```
@main
struct MailWorker {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { exit(2) }
    do throws(Faults) {
      let desk = try MailDesk(outside, office: arguments[2])
      switch arguments[1] {
      case "prepare": _ = try desk.prepare(LetterOffice(at: arguments[2]).order) { _ in }
      case "send", "resume":
        guard arguments.count > 3 else { exit(2) }
        var order = SendingOrder(mailing: arguments[3])
        order.person = "orlova"
        order.isResumed = true
        order.unsure = arguments.count > 4 ? SendingOrder.Unsure(rawValue: arguments[4]) : nil
        let report = try desk.send(order, SendingListener(progress: { _ in }, event: { _ in say("letter") }))
        let errors = report.findings.filter { $0.severity == .error }
        for fault in errors { say("\(fault.code.rawValue): \(fault.message)") }
        exit(errors.isEmpty ? 0 : 1)
      default: exit(2)
      }
    } catch {
      for fault in error.diagnostics { say("\(fault.code.rawValue): \(fault.message)") }
      exit(1)
    }
  }

  private static var outside: SenderSurroundings {
    SenderSurroundings(
      production: Surroundings(
        today: CalendarDate(written: "2026-11-26"), now: "2026-11-26T06:00:00Z", processors: 1, resourceFolder: nil,
        account: "made-up"),
      now: { Moment(day: CalendarDate(written: "2026-11-26") ?? .unixEpoch, stamp: "2026-11-26T06:00:00Z") },
      milliseconds: {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
      },
      sleep: { usleep(UInt32(clamping: $0 * 1000)) }, isStopped: { false },
      randomBytes: { [UInt8](repeating: 7, count: $0) }, environment: { _ in nil })
  }

  private static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
