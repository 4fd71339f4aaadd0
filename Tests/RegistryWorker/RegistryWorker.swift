import Diagnostics
import DocumentRegistry
import Glibc
import RegistryWorkload
import Values

/// Works on the registry of a made-up office, and says what is done as soon as it is.
///
/// ```
/// RegistryWorker live OFFICE SEED          documents on their whole way, until it is killed
/// RegistryWorker enter OFFICE COUNT SEED   new documents, one number a line
/// RegistryWorker nobody OFFICE             one new document, as a user who may write nowhere
/// RegistryWorker cramped OFFICE BYTES      new documents on a disk that takes no file larger than that
/// RegistryWorker hold OFFICE               keeps the registry to itself until its input ends
/// ```
@main
struct RegistryWorker {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { exit(2) }
    let number = arguments.count > 3 ? Int(arguments[3]) ?? 0 : 0
    do throws(Faults) {
      let office = try MadeUpOffice(arguments[2])
      switch arguments[1] {
      case "live": try live(try Clerk(office), seed: number)
      case "enter":
        let clerk = try Clerk(office)
        let seed = arguments.count > 4 ? Int(arguments[4]) ?? 0 : 0
        for count in 0..<number { say(try clerk.enter(.init(seed: seed * 1_000_000 + count, formats: ["txt"])).number) }
      case "nobody":
        if geteuid() == 0, setuid(65_534) != 0 { exit(2) }
        say(try Clerk(office).enter(.init(seed: 1)).number)
      case "cramped":
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: rlim_t(number), rlim_max: rlim_t(number))
        if setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) != 0 { exit(2) }
        let clerk = try Clerk(office)
        for count in 0..<10_000 { say(try clerk.enter(.init(seed: count, formats: ["txt"])).number) }
      case "hold":
        try Clerk(office).registry.write { _ in
          say("held")
          while getchar() != EOF {}
        }
      default: exit(2)
      }
    } catch {
      for fault in error.diagnostics { say("\(fault.code.rawValue): \(fault.message)") }
      exit(1)
    }
  }

  /// Enters, revises, submits and approves without end; what it acknowledges has happened for good.
  private static func live(_ clerk: Clerk, seed: Int) throws(Faults) {
    say("open")
    var count = seed * 1_000_000
    while true {
      count += 1
      let (entry, number) = try clerk.enter(.init(seed: count, formats: ["txt"]))
      say("\(entry) created \(number)")
      if count % 3 == 0 {
        try clerk.revise(entry, .init(seed: -count, formats: ["txt"]))
        say("\(entry) revised 2")
      }
      try clerk.submit(entry)
      say("\(entry) submitted 1")
      try clerk.approve(entry, by: "osen")
      say("\(entry) visa head")
      try clerk.approve(entry, by: "zima")
      say("\(entry) visa legal")
    }
  }

  /// A line in one piece, at once.
  private static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
