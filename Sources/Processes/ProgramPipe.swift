import CLinux
import Glibc

/// The reading end of what a program writes, with as much of it as is kept.
struct ProgramPipe {
  let reading: Int32
  private let limit: Int
  private(set) var bytes: [UInt8] = []
  private(set) var isCut = false
  private(set) var isOpen = true

  /// - Returns: the pipe and its writing end; nil where the system has no more descriptors.
  static func opened(limit: Int) -> (pipe: ProgramPipe, writing: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
    // What a program leaves in the pipe is read without waiting for more.
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (ProgramPipe(reading: ends[0], limit: limit), ends[1])
  }

  private init(reading: Int32, limit: Int) {
    self.reading = reading
    self.limit = limit
  }

  /// Takes what is there.
  ///
  /// - Parameter rounds: how many pieces at most, because a program can write faster than it is read.
  mutating func drain(rounds: Int = 64) {
    var piece = [UInt8](repeating: 0, count: 16 << 10)
    for _ in 0..<rounds where isOpen {
      let count = piece.withUnsafeMutableBytes { read(reading, $0.baseAddress, $0.count) }
      if count > 0 {
        let room = max(0, limit - bytes.count)
        if count > room { isCut = true }
        bytes += piece[..<min(count, room)]
      } else if count == 0 {
        isOpen = false
      } else if errno == EAGAIN || errno == EWOULDBLOCK {
        return
      } else if errno != EINTR {
        isOpen = false
      }
    }
  }
}
