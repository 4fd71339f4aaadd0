import Diagnostics
import Files

/// Puts every letter into a folder as a file of its own, for a dry run or another program to send.
package struct FolderTransport: MailTransport {
  package let folder: String

  /// - Parameter folder: is made when the first letter comes.
  package init(folder: String) { self.folder = folder }

  /// Writes the letter whole or not at all; a letter of the same id is replaced, so that there are never two of it.
  package func send(_ letter: OutgoingLetter, _ watch: LetterWatch) -> MailAnswer {
    if let flaw = letter.flaw { return .notSent(MailFailure(.unfit, flaw)) }
    guard let name = Self.fileName(of: letter.id) else {
      return .notSent(MailFailure(.unfit, "its id makes no name for a file"))
    }
    do throws(Faults) {
      try WholeFile.write(letter.bytes, to: "\(folder)/\(name)", replacing: true)
      try WholeFile.syncFolder(folder)
      return .accepted(serverAnswer: "written to \(folder)/\(name)")
    } catch {
      return .notSent(MailFailure(.unfit, error.diagnostics.first?.message ?? "it cannot be written"))
    }
  }

  package func close() {}

  /// The letter's file; two ids never share one, not even where a file system does not tell case apart.
  ///
  /// - Returns: nil for an empty id and for one that is too long for a file's name.
  package static func fileName(of id: String) -> String? {
    let hexadecimal = Array("0123456789abcdef")
    var name = ""
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
        UInt8(ascii: "_"),
        UInt8(ascii: ".") where byte != UInt8(ascii: ".") || !name.isEmpty:
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        name += "%"
        name.append(hexadecimal[Int(byte >> 4)])
        name.append(hexadecimal[Int(byte & 15)])
      }
    }
    return name.isEmpty || name.utf8.count > 250 ? nil : name + ".eml"
  }
}
