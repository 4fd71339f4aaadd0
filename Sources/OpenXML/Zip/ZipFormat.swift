/// The numbers of the zip format (PKWARE's APPNOTE 6.3, sections 4.3 and 4.4).
enum ZipFormat {
  static let localHeader: UInt32 = 0x0403_4B50
  static let centralHeader: UInt32 = 0x0201_4B50
  static let endOfDirectory: UInt32 = 0x0605_4B50
  static let descriptor: UInt32 = 0x0807_4B50
  static let zip64EndOfDirectory: UInt32 = 0x0606_4B50
  static let zip64Locator: UInt32 = 0x0706_4B50
  static let zip64LocatorSize = 20
  static let zip64Field: UInt16 = 0x0001
  static let localHeaderSize = 30
  static let centralHeaderSize = 46
  /// Where a header of the directory says where its part stands.
  static let centralHeaderPlace = 42
  static let endOfDirectorySize = 22
  /// Deflate, directories: version 2.0.
  static let version: UInt16 = 20
  /// Bit 0: encrypted; bit 3: sizes and check sum stand behind the part; bit 11: the name is UTF-8.
  static let encryptedFlag: UInt16 = 1
  static let descriptorFlag: UInt16 = 8
  static let utf8Flag: UInt16 = 0x0800
  /// 1980-01-01, 00:00, the first moment the format knows: an archive holds no clock.
  static let date: UInt16 = 0x0021
  static let time: UInt16 = 0
}
