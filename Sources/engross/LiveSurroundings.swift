import DocumentRegistry
import Glibc
import Mailing
import Production
import Values

/// The one door to the outside: clock, environment, terminal, machine.
///
/// Everything behind it gets values, so that the same input gives the same bytes.
enum LiveSurroundings {
  static func surroundings() -> Surroundings {
    let now = civilTime(secondsSince1970: fixedTime() ?? time(nil))
    let acting = civilTime(secondsSince1970: actingTime() ?? time(nil))
    return Surroundings(
      today: now.date, now: now.stamp, processors: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      resourceFolder: resourceFolder(), account: account(),
      acting: acting.date.map { ($0, acting.stamp, acting.clock) }, clock: { moment() })
  }

  /// When something happens; asked anew for everything that does.
  private static func moment() -> Moment {
    let now = civilTime(secondsSince1970: actingTime() ?? time(nil))
    return Moment(day: now.date ?? .unixEpoch, stamp: now.stamp, clock: now.clock)
  }

  /// `SOURCE_DATE_EPOCH` is the reproducible-builds convention for a fixed clock.
  private static func fixedTime() -> Int? {
    environment("SOURCE_DATE_EPOCH").flatMap { Int($0) }
  }

  /// The clock of the journal is the machine's, whatever reproducible builds ask of the clock of files.
  ///
  /// A term must not pass because a shell exports a variable; tests have a name of their own for it.
  private static func actingTime() -> Int? {
    environment("ENGROSS_TEST_CLOCK").flatMap { Int($0) }
  }

  /// Seconds of a clock that is never put back, for how long something takes.
  static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  /// Who runs the program, by the system's list of users; the user's number where the list has no name for it.
  private static func account() -> String {
    guard let user = getpwuid(getuid()), let name = user.pointee.pw_name else { return String(getuid()) }
    return String(cString: name)
  }

  /// Today by the machine's time zone, now in UTC: `2026-11-23T09:00:00Z`.
  private static func civilTime(secondsSince1970 seconds: Int) -> (date: CalendarDate?, stamp: String, clock: String) {
    var clock = time_t(seconds)
    var local = tm()
    var universal = tm()
    localtime_r(&clock, &local)
    gmtime_r(&clock, &universal)
    let today = CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    let stamp =
      "\(universal.tm_year + 1900)-\(two(universal.tm_mon + 1))-\(two(universal.tm_mday))"
      + "T\(two(universal.tm_hour)):\(two(universal.tm_min)):\(two(universal.tm_sec))Z"
    return (today, stamp, "\(two(local.tm_hour)):\(two(local.tm_min))")
  }

  /// The folder that holds `Templates/` and `Samples/`: named by `ENGROSS_RESOURCES`, installed beside the
  /// program (`bin/engross` and `share/engross/`), or the checkout the program was built in.
  private static func resourceFolder() -> String? {
    if let named = environment("ENGROSS_RESOURCES") { return named }
    guard let program = realPath("/proc/self/exe") else { return nil }
    var above = parent(of: program)
    let installed = parent(of: above) + "/share/engross"
    if isResourceFolder(installed) { return installed }
    while above != "/" {
      if isResourceFolder(above) { return above }
      above = parent(of: above)
    }
    return nil
  }

  private static func isResourceFolder(_ path: String) -> Bool {
    access(path + "/Templates", R_OK) == 0 && access(path + "/Samples", R_OK) == 0
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Colours on a terminal only, and not where `NO_COLOR` asks for none.
  static var wantsColour: Bool {
    isatty(STDERR_FILENO) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }

  /// The columns of the terminal that results go to; nil where they go elsewhere.
  static var terminalWidth: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  static var hasProgress: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }
}

extension LiveSurroundings {
  /// What mailings know of the outside world: clocks that go on, Ctrl-C, chance.
  static func sender() -> SenderSurroundings {
    Interruption.watch()
    return SenderSurroundings(
      production: surroundings(), now: { moment() }, milliseconds: { Int(seconds() * 1_000) },
      sleep: { usleep(UInt32(clamping: max(0, $0) * 1000)) },
      isStopped: { Interruption.isWanted }, randomBytes: { randomBytes($0) },
      environment: { environment($0) })
  }

  /// Fewer bytes than asked for where the system gives none; whoever needs a secret then refuses.
  private static func randomBytes(_ count: Int) -> [UInt8] {
    let descriptor = open("/dev/urandom", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    return read(descriptor, &bytes, count) == count ? bytes : []
  }
}
