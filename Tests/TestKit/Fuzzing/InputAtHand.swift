import Foundation
import Synchronization

/// The input that is being tried, in a file that a crash leaves behind; an input that never ends is ended with the program.
final class InputAtHand: Sendable {
  /// Even on a machine with much else to do nothing takes this long.
  private static let limit = Duration.seconds(60)

  let path: String
  private let file: Int32
  private let since = Mutex<ContinuousClock.Instant?>(nil)

  init(_ name: String) {
    let path = "\(NSTemporaryDirectory())/engross-fuzz-\(name)-\(getpid())".replacing("//", with: "/")
    self.path = path
    file = open(path, O_CREAT | O_RDWR | O_TRUNC | O_CLOEXEC, 0o644)
    since.withLock { $0 = .now }
    Thread.detachNewThread { [weak self] in
      while let self, let since = self.since.withLock({ $0 }) {
        if ContinuousClock.now - since > Self.limit {
          Fuzzing.report("fuzzing \(name): an input does not end; it stands in \(self.path)")
          exit(1)
        }
        usleep(200_000)
      }
    }
  }

  func hold(_ bytes: [UInt8]) {
    since.withLock { $0 = .now }
    ftruncate(file, 0)
    _ = bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
  }

  /// Puts an input beside, where it stays; gives its path.
  func keep(_ bytes: [UInt8], as name: String) -> String {
    let path = "\(path)-\(name)"
    return FileManager.default.createFile(atPath: path, contents: Data(bytes)) ? path : "(could not be kept)"
  }

  func release() {
    since.withLock { $0 = nil }
    close(file)
    unlink(path)
  }
}
