/// The mail server that letters are handed to.
package struct ServerSettings: Sendable {
  /// How the connection is protected.
  package enum Protection: String, Sendable, CaseIterable {
    /// It begins in the open and becomes TLS before anything of weight is said; without it no letter goes.
    case starttls
    /// TLS from the first byte, usually at port 465.
    case implicit
    /// None at all, for a server on the same machine or in the same room.
    case none

    /// The port where servers listen for it.
    var usualPort: Int {
      switch self {
      case .starttls: 587
      case .implicit: 465
      case .none: 25
      }
    }
  }

  /// How name and password are said.
  package enum Authentication: String, Sendable, CaseIterable {
    /// PLAIN or LOGIN, whichever the server knows.
    case password
    case plain
    case login
    /// A token in place of a password, as large providers want it.
    case xoauth2
  }

  /// A name or an address, without a port.
  package var host: String
  package var port: Int
  package var protection: Protection
  /// nil for a server that lets this machine in as it is.
  package var user: String?
  package var authentication: Authentication
  /// A file of certificates to trust in place of the system's, in PEM; nil for the system's.
  package var authorities: String?
  /// What the server is told that this machine is called.
  package var hello: String
  /// The longest silence of the server, in seconds; a letter as a whole may take longer.
  package var timeout: Int
  /// Letters after which a new connection is made.
  package var lettersPerConnection: Int

  package init(
    host: String, port: Int? = nil, protection: Protection = .starttls, user: String? = nil,
    authentication: Authentication = .password, authorities: String? = nil, hello: String = "localhost",
    timeout: Int = 120, lettersPerConnection: Int = 50
  ) {
    self.host = host
    self.port = port ?? protection.usualPort
    self.protection = protection
    self.user = user
    self.authentication = authentication
    self.authorities = authorities
    self.hello = hello
    self.timeout = timeout
    self.lettersPerConnection = lettersPerConnection
  }

  /// Whether the server is this machine: nobody listens on the way there.
  package var isLoopback: Bool {
    if host == "localhost" || host == "::1" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    return numbers.count == 4 && numbers[0] == 127 && numbers.allSatisfy { $0.map { 0...255 ~= $0 } == true }
  }

  /// Whether a password would go over a wire that others can read.
  package var tellsPasswordInTheOpen: Bool { protection == .none && user != nil && !isLoopback }
}
