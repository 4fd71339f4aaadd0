import MailAddresses

/// A page whose pictures stand beside it in the letter, as mail readers show no `data:` addresses.
struct InlinePictures {
  /// The page with `cid:` addresses.
  let html: String
  /// Every picture once, in the order of the page.
  let parts: [BodyPart]

  /// - Parameter page: whose pictures stand as `src="data:image/…;base64,…"`; any that cannot be read stay as they are.
  init(of page: String, sender: MailAddress) {
    let bytes = Array(page.utf8)
    var html: [UInt8] = []
    var parts: [BodyPart] = []
    var known: Set<MessageID> = []
    var done = 0
    var position = 0
    while let found = Self.first(Self.start, in: bytes, from: position) {
      let address = found + Self.start.count
      position = address
      guard let end = bytes[address...].firstIndex(of: UInt8(ascii: "\"")) else { break }
      guard let picture = Self.picture(bytes[address..<end]) else { continue }
      let id = MessageID(content: picture.bytes, sender: sender)
      if known.insert(id).inserted { parts.append(Self.part(picture, id: id)) }
      html += bytes[done..<found]
      html += "src=\"cid:\(id.bare)".utf8
      done = end
      position = end
    }
    html += bytes[done...]
    self.html = String(decoding: html, as: UTF8.self)
    self.parts = parts
  }

  private static let start = Array("src=\"data:".utf8)
  private static let mark = Array(";base64,".utf8)

  private static func picture(_ address: ArraySlice<UInt8>) -> (type: MediaType, bytes: [UInt8])? {
    // No name of a type is longer, and a picture is not searched through for what is not there.
    guard let border = first(mark, in: Array(address.prefix(100)), from: 0) else { return nil }
    let content = address.startIndex + border + mark.count
    guard let type = MediaType(picture: String(decoding: address.prefix(border), as: UTF8.self)),
      let bytes = Base64Lines.read(address[content...])
    else { return nil }
    return (type, bytes)
  }

  private static func part(_ picture: (type: MediaType, bytes: [UInt8]), id: MessageID) -> BodyPart {
    .leaf(
      [
        .contentType(picture.type), .fixed("Content-Transfer-Encoding", "base64"), .contentID(id),
        .fixed("Content-Disposition", "inline"),
      ], .base64(picture.bytes))
  }

  private static func first(_ word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    while position + word.count <= bytes.count {
      if bytes[position] == word[0], bytes[position..<(position + word.count)].elementsEqual(word) { return position }
      position += 1
    }
    return nil
  }
}
