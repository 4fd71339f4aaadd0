/// The UTF-8 of a text with its capitals made small and `ё` made `е`: every byte stays where it was.
///
/// Only Latin and Russian letters are folded, because all of them keep their length.
func folded(_ text: String) -> [UInt8] {
  var bytes = Array(text.utf8)
  var at = 0
  while at < bytes.count {
    switch bytes[at] {
    case 0x41...0x5A: bytes[at] += 0x20
    case 0xD0 where at + 1 < bytes.count:
      switch bytes[at + 1] {
      case 0x81: bytes[at + 1] = 0xB5
      case 0x90...0x9F: bytes[at + 1] += 0x20
      case 0xA0...0xAF:
        bytes[at] = 0xD1
        bytes[at + 1] -= 0x20
      default: break
      }
      at += 1
    case 0xD1 where at + 1 < bytes.count:
      if bytes[at + 1] == 0x91 { (bytes[at], bytes[at + 1]) = (0xD0, 0xB5) }
      at += 1
    default: break
    }
    at += 1
  }
  return bytes
}
