import Diagnostics
import DocumentRegistry
import Files

/// The right to send one mailing: no two programs have it at a time, and it ends with its program.
final class SendingTurn {
  private let held: HeldFile

  /// - Throws: `mailing-busy` where another program is sending it.
  init(_ mailing: Int, number: String, in folder: RegistryFolder) throws(Faults) {
    guard let held = try HeldFile(Self.path(mailing, folder)) else { throw Faults(.mailingBusy(number)) }
    self.held = held
  }

  /// Whether a program is sending it now.
  static func isTaken(_ mailing: Int, in folder: RegistryFolder) -> Bool {
    HeldFile.isHeld(path(mailing, folder))
  }

  private static func path(_ mailing: Int, _ folder: RegistryFolder) -> String {
    "\(folder.path)/sending-\(mailing).lock"
  }
}
