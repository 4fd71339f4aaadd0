import Foundation
import Testing

/// Debian's Exim with TLS and authentication on a port of this machine, with all its files in a folder of the test.
///
/// It has to be started by root, because it takes its settings from a file of ours.
final class EximServer {
  static let canRun = Tools.exim != nil && Tools.openssl != nil && getuid() == 0
  static let missing: Comment = "Exim is not installed, or this is not root: no letter is sent to a server of Debian"

  private let process = Process()
  private let folder: TestFolder
  let port: Int

  init() throws {
    folder = try TestFolder()
    port = try Self.freePort()
    let path = folder.path
    for name in ["spool", "mail"] {
      try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }
    for name in ["here.pem", "here.key"] {
      try FileManager.default.copyItem(atPath: try Certificates.path(name), toPath: "\(path)/\(name)")
    }
    // It serves as a user of its own, who has to get at all of it; its settings must be root's.
    for name in ["", "/spool", "/mail", "/here.pem", "/here.key"] {
      let user = try #require(getpwnam("Debian-exim"))
      chown(path + name, user.pointee.pw_uid, user.pointee.pw_gid)
    }
    try Self.settings(path, port).write(toFile: path + "/exim.conf", atomically: true, encoding: .utf8)
    process.executableURL = URL(fileURLWithPath: try #require(Tools.exim))
    process.arguments = ["-C", path + "/exim.conf", "-bdf"]
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<1000 where !FileManager.default.fileExists(atPath: path + "/pid") { usleep(10_000) }
  }

  deinit {
    // Milder signals do not reach it: a test's thread blocks them, and hands that on.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The delivered letters, behind the line of Received that every server adds; line ends as the disk has them.
  func letters(count: Int) throws -> [String] {
    let mail = folder.path + "/mail/new"
    for _ in 0..<1000 {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: mail)) ?? []
      if names.count >= count {
        return try names.map { name in
          let text = try String(contentsOfFile: "\(mail)/\(name)", encoding: .utf8)
          var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
          if lines.first?.hasPrefix("Received:") == true {
            lines = lines.dropFirst().drop { $0.hasPrefix("\t") || $0.hasPrefix(" ") }
          }
          return lines.joined(separator: "\n")
        }
      }
      usleep(10_000)
    }
    return []
  }

  /// A port that nobody listens on now.
  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    try #require(isBound)
    return Int(UInt16(bigEndian: address.sin_port))
  }

  private static func settings(_ path: String, _ port: Int) -> String {
    """
    primary_hostname = test.example
    daemon_smtp_ports = \(port)
    local_interfaces = 127.0.0.1
    tls_certificate = \(path)/here.pem
    tls_privatekey = \(path)/here.key
    tls_advertise_hosts = *
    spool_directory = \(path)/spool
    log_file_path = \(path)/log-%slog
    pid_file_path = \(path)/pid
    message_size_limit = 1M
    keep_environment =
    host_lookup =
    rfc1413_hosts =
    acl_smtp_mail = mail
    acl_smtp_rcpt = recipient
    acl_smtp_data = accept
    begin acl
    mail:
      require message = 5.7.0 TLS first
              condition = ${if def:tls_in_cipher}
      require message = 5.7.0 Authentication required
              authenticated = *
      accept
    recipient:
      deny message = 5.1.1 no such user
           local_parts = nobody
      defer message = 4.2.1 busy
            local_parts = busy
      accept
    begin routers
    all:
      driver = accept
      transport = keep
    begin transports
    keep:
      driver = appendfile
      directory = \(path)/mail
      maildir_format
      user = Debian-exim
    begin authenticators
    plain:
      driver = plaintext
      public_name = PLAIN
      server_prompts = :
      server_condition = ${if and {{eq{$auth2}{offers}}{eq{$auth3}{pa55word}}}}
      server_set_id = $auth2
      server_advertise_condition = ${if def:tls_in_cipher}
    """ + "\n"
  }
}
